'use client'

import { IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AccessMark } from '@/components/ui/marks'
import type { RegisterRow } from '@/lib/contracts/journals'
import { formatDate } from '@/lib/text/dates'
import styles from './journals.module.css'

type Props = { rows: RegisterRow[]; total: number; incoming: boolean; ofAppeals: boolean }

/** The register as a table: every number stands, the document behind it only for who may see it. */
export function RegisterTable({ rows, total, incoming, ofAppeals }: Props) {
  const t = useTranslations('journals')
  return (
    <section className={styles.table} aria-label={t('register')}>
      <table className="vz-table">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t(ofAppeals ? 'author' : 'correspondent')}</th>
            {incoming && <th scope="col">{t('theirs')}</th>}
            <th scope="col">{t('contents')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.documentId} row={row} incoming={incoming} />
          ))}
        </tbody>
      </table>
      {rows.length < total && <p className={styles.part}>{t('part', { shown: rows.length, count: total })}</p>}
    </section>
  )
}

function Row({ row, incoming }: { row: RegisterRow; incoming: boolean }) {
  const t = useTranslations()
  const theirs = [row.theirNumber, row.theirDate && formatDate(row.theirDate)].filter(Boolean).join(', ')
  const state =
    row.state && t.has(`documents.states.${row.state}` as never) ? t(`documents.states.${row.state}` as never) : ''
  return (
    <tr>
      <td className={styles.number}>
        {row.title === null ? row.number : <Link href={`/rooms/${row.documentId}`}>{row.number}</Link>}
      </td>
      <td className="vz-tn">{formatDate(row.date)}</td>
      <td>{[row.applicant, row.correspondent].filter(Boolean).join(', ')}</td>
      {incoming && <td className="vz-tn">{theirs}</td>}
      <td className={styles.contents}>
        {row.title ?? (
          <span className={styles.hidden}>
            <IconLock size={13} stroke={1.75} aria-hidden />
            {t('journals.hidden')}
          </span>
        )}
        {row.title !== null && row.access !== 'common' && (
          <>
            {' '}
            <AccessMark access={row.access} />
          </>
        )}
      </td>
      <td className={styles.state}>{state}</td>
    </tr>
  )
}
