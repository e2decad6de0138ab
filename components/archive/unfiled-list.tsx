'use client'

import { Switch } from '@mantine/core'
import { IconFolderCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AccessMark } from '@/components/ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { UnfiledDocument } from '@/lib/contracts/archive-filing'
import { formatDate } from '@/lib/text/dates'
import styles from './archive.module.css'

/** What is executed and in no case yet, those first that wait longest; after fifteen days they are overdue. */
export function UnfiledList() {
  const t = useTranslations('archive.unfiled')
  const [late, setLate] = useState(false)
  const { data, error, refetch } = useLive(orpc.archive.unfiled, {}, { watch: ['archive'] })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={8} height={40} />
  const shown = data.documents.filter(({ overdueDays }) => !late || overdueDays > 0)
  return (
    <section className={styles.nomenclature} aria-label={t('title')}>
      <div className={styles.bar}>
        <Switch
          size="xs"
          label={t('onlyOverdue')}
          checked={late}
          onChange={(event) => setLate(event.currentTarget.checked)}
        />
        <span className={styles.total} role="status">
          {t('count', { count: shown.length })}
        </span>
      </div>
      {shown.length ? (
        <Documents documents={shown} />
      ) : (
        <EmptyState
          icon={<IconFolderCheck size={28} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
        />
      )}
      {data.more && <p className={styles.hidden}>{t('part', { count: data.documents.length })}</p>}
    </section>
  )
}

function Documents({ documents }: { documents: UnfiledDocument[] }) {
  const t = useTranslations('archive')
  return (
    <div className={styles.table}>
      <table className="vz-table">
        <thead>
          <tr>
            {(['number', 'date', 'kind', 'contents'] as const).map((key) => (
              <th scope="col" key={key}>
                {t(`documents.${key}`)}
              </th>
            ))}
            <th scope="col">{t('unfiled.executed')}</th>
            <th scope="col">{t('unfiled.wait')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ documentId, number, date, kindName, title, access, executedOn, overdueDays }) => (
            <tr key={documentId}>
              <td className={styles.number}>
                <Link href={`/rooms/${documentId}/card`}>{number}</Link>
              </td>
              <td className="vz-tn">{formatDate(date)}</td>
              <td>{kindName}</td>
              <td className={styles.heading}>
                {title} {access !== 'common' && <AccessMark access={access} />}
              </td>
              <td className="vz-tn">{formatDate(executedOn)}</td>
              <td className={overdueDays ? styles.late : undefined}>
                {overdueDays ? t('unfiled.days', { count: overdueDays }) : t('unfiled.inTime')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
