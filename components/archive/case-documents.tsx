'use client'

import { Modal } from '@mantine/core'
import { IconFolderOff, IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AccessMark } from '@/components/ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CaseView } from '@/lib/contracts/archive'
import type { CaseDocument } from '@/lib/contracts/archive-filing'
import { formatDate } from '@/lib/text/dates'
import styles from './archive.module.css'

type Props = { one: CaseView; onClose: () => void }

/** What is in a case, the oldest first; what one may not see is only counted. */
export function CaseDocuments({ one, onClose }: Props) {
  const t = useTranslations('archive.documents')
  const { index, year, heading, id: caseId } = one
  const { data, error, refetch } = useLive(orpc.archive.caseDocuments, { caseId }, { watch: ['archive'] })
  return (
    <Modal opened onClose={onClose} size={900} title={t('title', { index, year: String(year) })}>
      <p className={styles.of}>{heading}</p>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={4} height={40} />
      ) : !data.documents.length && !data.closed ? (
        <EmptyState
          icon={<IconFolderOff size={28} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
        />
      ) : (
        <>
          {data.documents.length > 0 && <Documents documents={data.documents} />}
          {data.closed > 0 && (
            <p className={styles.hidden}>
              <IconLock size={13} stroke={1.75} aria-hidden /> {t('hidden', { count: data.closed })}
            </p>
          )}
          {data.more && <p className={styles.hidden}>{t('part', { count: data.documents.length })}</p>}
        </>
      )}
    </Modal>
  )
}

function Documents({ documents }: { documents: CaseDocument[] }) {
  const t = useTranslations('archive.documents')
  const moment = useMoment()
  return (
    <section className={styles.inside} aria-label={t('list')}>
      <table className="vz-table">
        <thead>
          <tr>
            {(['number', 'date', 'kind', 'contents', 'filed'] as const).map((key) => (
              <th scope="col" key={key}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map(({ documentId, number, date, kindName, title, access, filedAt, filedBy }) => (
            <tr key={documentId}>
              <td className={styles.number}>
                <Link href={`/rooms/${documentId}`}>{number}</Link>
              </td>
              <td className="vz-tn">{formatDate(date)}</td>
              <td>{kindName}</td>
              <td className={styles.heading}>
                {title} {access !== 'common' && <AccessMark access={access} />}
              </td>
              <td className={styles.note}>{t('filedBy', { when: moment(filedAt), name: filedBy })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
