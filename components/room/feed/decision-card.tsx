'use client'

import { IconArrowBackUp, IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { VERDICT_ICONS, VERDICT_TONES, type Verdict } from '@/components/approval/verdict'
import { PersonAvatar } from '@/components/ui/marks'
import type { TimelineItem } from '@/lib/contracts/documents'
import type { DecisionMark } from './decision-marks'
import styles from './feed.module.css'
import { ItemTime } from './item-time'
import { Passage, placeIn } from './message-item'
import { OnBehalf } from './on-behalf'

type Props = { item: TimelineItem; mark: DecisionMark; onAnswer: (item: TimelineItem) => void }

const isVerdict = (value: unknown): value is Verdict => typeof value === 'string' && value in VERDICT_ICONS

/** A visa or a signature: the verdict by icon, word and colour; by whom, about which version, with what remark. */
export function DecisionCard({ item, mark, onAnswer }: Props) {
  const t = useTranslations('rooms.feed')
  const verdict = item.data.verdict
  if (!isVerdict(verdict)) return null
  const Icon = VERDICT_ICONS[verdict]
  const author = item.actor?.name ?? ''
  const remark = typeof item.data.remark === 'string' ? item.data.remark : null
  return (
    <article
      className={styles.card}
      data-tone={mark.withdrawn ? 'mute' : VERDICT_TONES[verdict]}
      data-withdrawn={mark.withdrawn || undefined}
      aria-label={`${t(`verdicts.${verdict}`)}: ${author}`}
    >
      <div className={styles.cardHead}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className="vz-ell">{t(`verdicts.${verdict}`)}</span>
        <ItemTime at={item.at} />
      </div>
      <div className={styles.cardBody}>
        <PersonAvatar name={author} size={26} />
        <div className={styles.cardWords}>
          <p className={styles.cardWho}>
            <b>{author}</b> <span>{item.actor?.position}</span> <OnBehalf item={item} />
          </p>
          {remark && <p className={styles.words}>{remark}</p>}
          {typeof item.data.quote === 'string' && <Passage quote={item.data.quote} place={placeIn(item.data.place)} />}
          <CardFoot item={item} mark={mark} />
        </div>
        {remark && (
          <button
            type="button"
            className={`vz-iconbtn ${styles.answer}`}
            onClick={() => onAnswer(item)}
            aria-label={`${t('reply')}: ${author}`}
            title={t('reply')}
          >
            <IconArrowBackUp size={15} stroke={1.75} aria-hidden />
          </button>
        )}
      </div>
    </article>
  )
}

/** Signed how, about which version, and what became of it since. */
function CardFoot({ item: { data }, mark }: Pick<Props, 'item' | 'mark'>) {
  const t = useTranslations('rooms.feed')
  const facts = [
    typeof data.version === 'number' && t('version', { version: data.version }),
    mark.withdrawn && t('withdrawn'),
    mark.lifted && t('lifted'),
    !mark.lifted && mark.answer && t(`answers.${mark.answer}`),
  ].filter(Boolean)
  const signature = data.signature === 'cades' || data.signature === 'simple' ? data.signature : null
  return (
    <p className={styles.cardFoot}>
      {signature && (
        <span data-signed={signature}>
          <IconShieldCheck size={13} stroke={1.75} aria-hidden />
          {t(`signedBy.${signature}`)}
        </span>
      )}
      {facts.length > 0 && <span>{(signature ? ['', ...facts] : facts).join(' · ').trim()}</span>}
    </p>
  )
}
