'use client'

import { IconAlertTriangle, IconChecks } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import { Section } from './section'

/** How and when the document was sent, to whom, by whom, and with what result. */
export function Dispatches() {
  const t = useTranslations('card')
  const documentId = useRoom().document.id
  const { data, error } = useLive(orpc.registry.outgoing, { documentId }, { watch: [`document:${documentId}`] })
  return (
    <Section title={t('sections.dispatch')}>
      {error && !data ? (
        <ErrorState error={error} />
      ) : !data ? (
        <SkeletonRows count={1} height={44} />
      ) : data.dispatches.length ? (
        <ul className={styles.links}>
          {data.dispatches.map((row) => {
            const sent = row.result === 'sent'
            const Icon = sent ? IconChecks : IconAlertTriangle
            return (
              <li key={row.id} className={styles.dispatch} data-result={row.result}>
                <Icon size={16} stroke={1.75} aria-hidden />
                <span>
                  <b>{t(sent ? 'dispatch.sent' : 'dispatch.failed', { date: formatDate(row.sentOn) })}</b>
                  <span>
                    {[
                      t(`methods.${row.method}`),
                      row.addressee,
                      row.trackNumber && t('dispatch.track', { number: row.trackNumber }),
                      row.by,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {row.note && <span>{row.note}</span>}
                </span>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className={styles.empty}>{t('notSent')}</p>
      )}
    </Section>
  )
}
