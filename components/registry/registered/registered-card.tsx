'use client'

import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '@/components/frame/session'
import { AccessMark, PersonAvatar } from '@/components/ui/marks'
import { useKey } from '@/components/ui/use-key'
import type { CardView } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import { LabelActs } from '../label/label-acts'
import { PrintLabel } from '../label/print-label'
import { PaperParts } from '../originals/paper-parts'
import { ActsPart } from '../processing/acts-part'
import { AdditionalRead } from './additional-read'
import styles from './registered.module.css'

type Props = {
  card: CardView & { regNumber: string; regDate: string }
  /** Whether this person registered it just now, and wants the label printed at once. */
  mine: boolean
  printAtOnce: boolean
  refresh: () => void
  onNext: (() => void) | null
}

/** The card read back after its registration: number, date, to whom it went; then on to the next letter. */
export function RegisteredCard({ card, mine, printAtOnce, refresh, onNext }: Props) {
  const t = useTranslations('registry.registered')
  const { office } = useSession()
  const [printing, setPrinting] = useState(mine && printAtOnce)
  const next = useRef<HTMLButtonElement>(null)
  const printed = useCallback(() => setPrinting(false), [])
  useEffect(() => next.current?.focus(), [])
  useKey('Ctrl+Enter', () => onNext?.(), Boolean(onNext))
  const { regNumber, regDate, code, addressees, correspondent, theirNumber, theirDate } = card
  const { appeal } = card.requisites
  const label = { number: regNumber, date: formatDate(regDate), office, reception: card.reception }
  const theirs = [theirNumber && `№\u00a0${theirNumber}`, theirDate && t('from', { date: formatDate(theirDate) })]
  return (
    <>
      <section className={styles.read} aria-label={t('label')}>
        <div role="status" className={styles.done}>
          <IconCircleCheck size={34} stroke={1.5} aria-hidden />
          <h2>{t('number', { number: regNumber, date: formatDate(regDate) })}</h2>
          {!mine && <p>{t('other')}</p>}
        </div>
        <dl className="vz-facts">
          <dt>{t('title')}</dt>
          <dd>
            {card.title} <AccessMark access={card.access} />
          </dd>
          {appeal && (
            <>
              <dt>{t('author')}</dt>
              <dd>{[appeal.applicant, appeal.address].filter(Boolean).join(', ')}</dd>
            </>
          )}
          {(correspondent || !appeal) && (
            <>
              <dt>{t('correspondent')}</dt>
              <dd>{[correspondent?.name, ...theirs].filter(Boolean).join(' ')}</dd>
            </>
          )}
          <dt>{t('to')}</dt>
          <dd className={styles.people}>
            {addressees.map(({ id, name }) => (
              <span key={id}>
                <PersonAvatar name={name} size={20} />
                {name}
              </span>
            ))}
          </dd>
          {card.dueDate && (
            <>
              <dt>{t('due')}</dt>
              <dd>{formatDate(card.dueDate)}</dd>
            </>
          )}
          <AdditionalRead card={card} />
        </dl>
        <ActsPart acts={card.acts} refresh={refresh} />
        <LabelActs card={card} label={code ? { ...label, code } : null} onPrint={() => setPrinting(true)} />
        <div className={styles.foot}>
          {onNext && (
            <Button ref={next} rightSection={<IconArrowRight size={16} stroke={1.75} aria-hidden />} onClick={onNext}>
              {t('next')}
            </Button>
          )}
          <Button component={Link} href={`/rooms/${card.documentId}`} variant="default">
            {t('open')}
          </Button>
        </div>
        {printing && code && <PrintLabel {...label} code={code} onDone={printed} />}
      </section>
      <div className={styles.papers}>
        <PaperParts documentId={card.documentId} />
      </div>
    </>
  )
}
