'use client'

import { IconArrowBackUp, IconPencil, IconQuote, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './composer.module.css'
import type { Draft } from './draft'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void; onGiveUp: () => void }

/** What the message answers and which passage it is about, each to be taken away again. */
export function ComposerContext({ draft, onChange, onGiveUp }: Props) {
  const t = useTranslations('rooms.composer')
  const feed = useTranslations('rooms.feed')
  const { replyTo, quote, editing } = draft
  return (
    <>
      {editing && (
        <Line
          icon={<IconPencil size={14} stroke={1.75} aria-hidden />}
          title={t('editing')}
          text=""
          remove={t('cancelEdit')}
          onRemove={onGiveUp}
        />
      )}
      {replyTo && (
        <Line
          icon={<IconArrowBackUp size={14} stroke={1.75} aria-hidden />}
          title={feed('replyTo', { author: replyTo.author })}
          text={replyTo.text}
          remove={t('removeReply')}
          onRemove={() => onChange({ replyTo: null })}
        />
      )}
      {quote && (
        <Line
          icon={<IconQuote size={14} stroke={1.75} aria-hidden />}
          title={t('quote')}
          text={quote}
          remove={t('removeQuote')}
          onRemove={() => onChange({ quote: null, place: null })}
        />
      )}
    </>
  )
}

type LineProps = { icon: ReactNode; title: string; text: string; remove: string; onRemove: () => void }

function Line({ icon, title, text, remove, onRemove }: LineProps) {
  return (
    <div className={styles.about}>
      {icon}
      <span className={styles.aboutWords}>
        <b className="vz-ell">{title}</b>
        <span className="vz-ell">{text}</span>
      </span>
      <button type="button" className="vz-iconbtn" onClick={onRemove} aria-label={remove} title={remove}>
        <IconX size={14} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}
