'use client'

import { Button } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { CertificateCard } from './certificate-card'
import styles from './dialog.module.css'
import { EnrollDialog } from './enroll-dialog'

/** One's own certificates: which one signs now, its term, and the way to revoke it or to get a new one. */
export function MyCertificates() {
  const t = useTranslations('approval.certificates')
  const { data, error, refetch } = useLive(orpc.approval.myCertificates, {})
  const [enrolling, setEnrolling] = useState(false)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={2} height={84} />
  const active = data.some((certificate) => certificate.usable)
  const issue = (
    <Button variant={active ? 'default' : 'filled'} onClick={() => setEnrolling(true)}>
      {t(active ? 'replace' : 'issue')}
    </Button>
  )
  return (
    <>
      {data.length === 0 ? (
        <EmptyState
          icon={<IconCertificate size={28} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
          action={issue}
        />
      ) : (
        <>
          <ul className={styles.certificates}>
            {data.map((certificate) => (
              <CertificateCard key={certificate.id} certificate={certificate} />
            ))}
          </ul>
          {issue}
        </>
      )}
      {enrolling && (
        <EnrollDialog replaces={active} onClose={() => setEnrolling(false)} onDone={() => setEnrolling(false)} />
      )}
    </>
  )
}
