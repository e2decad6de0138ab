'use client'

import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import { useSession } from '../frame/session'
import { useErrorText } from '../ui/error-text'
import { ErrorState, SkeletonRows } from '../ui/states'
import styles from './substitutions.module.css'

const TONE = { active: 'ok', planned: 'ink', over: '' } as const

/** Substitutions with their orders and days; one that stands may be ended before its day. */
export function SubstitutionList({ all = false }: { all?: boolean }) {
  const t = useTranslations('directory.substitution')
  const errorText = useErrorText()
  const client = useQueryClient()
  const { personId, permissions } = useSession()
  const { data, error, refetch } = useLive(orpc.directory.substitutions, { all }, { watch: [`user:${personId}`] })
  const end = useCommand(orpc.directory.endSubstitution, {
    done: () => void client.invalidateQueries({ queryKey: orpc.directory.substitutions.key() }),
  })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={2} height={58} />
  if (!data.length) return <p className={styles.none}>{t(all ? 'noneAll' : 'none')}</p>
  const may = (absentId: string) => absentId === personId || permissions.includes('directory.manage')
  return (
    <>
      <ul className={styles.list}>
        {data.map((row) => (
          <li key={row.id} data-over={row.state === 'over' || undefined}>
            <div>
              <b>{t('acts', { substitute: row.substitute, absent: row.absent })}</b>
              <span className="vz-tn">
                {t('by', { order: row.order, from: formatDate(row.from), until: formatDate(row.until) })}
              </span>
            </div>
            <span className="vz-chip" data-tone={TONE[row.state]}>
              {t(`states.${row.state}`)}
            </span>
            {row.state !== 'over' && may(row.absentId) && (
              <Button
                variant="default"
                h={28}
                px={10}
                loading={end.pending}
                onClick={() => void end.run({ substitutionId: row.id })}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && (
        <Alert color="red" role="alert">
          {errorText(end.error)}
        </Alert>
      )}
    </>
  )
}
