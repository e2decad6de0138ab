'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { ReservedView } from '@/lib/contracts/journals'
import { formatDate } from '@/lib/text/dates'
import styles from './journals.module.css'

type Props = { rows: ReservedView[]; onChanged: () => void }

/** Reserved numbers with their end: used, or «не использован», which needs its reason and cannot be undone. */
export function ReservedList({ rows, onChanged }: Props) {
  const t = useTranslations('journals.reserve')
  const errorText = useErrorText()
  const [ending, setEnding] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const act = useCommand(orpc.journals.release, {
    done: () => {
      setEnding(null)
      setReason('')
      onChanged()
    },
  })
  if (!rows.length) return <p className={styles.reserved}>{t('none')}</p>
  return (
    <ul className={styles.reserved}>
      {rows.map(({ id, number, forDate, state, releaseReason, ...row }) => (
        <li key={id}>
          <span>
            <b>{t('row', { number, date: formatDate(forDate) })}</b>, {t(state)}
            <small>{[row.reason, row.by, releaseReason].filter(Boolean).join(' · ')}</small>
          </span>
          {state === 'kept' && ending !== id && (
            <Button size="xs" variant="default" onClick={() => setEnding(id)}>
              {t('release')}
            </Button>
          )}
          {ending === id && (
            <div className={styles.ending}>
              <TextInput
                label={t('releaseReason')}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button
                size="xs"
                loading={act.pending}
                disabled={!reason.trim()}
                onClick={() => void act.run({ reservationId: id, reason: reason.trim() })}
              >
                {t('release')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setEnding(null)}>
                {t('keep')}
              </Button>
              {act.error && (
                <p className={styles.failure} role="alert">
                  {errorText(act.error)}
                </p>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
