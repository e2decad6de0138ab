'use client'

import { Button } from '@mantine/core'
import { IconCertificate, IconDownload, IconFileText, IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import type { CycleView, SignatureView } from '@/lib/contracts/approval-views'
import { officeNow } from '@/lib/realtime/office-clock'
import { FailureNote } from './failure-note'
import styles from './signature.module.css'
import { useDownload } from './use-download'
import { useVersionFile } from './use-version-file'
import { useWhen } from './use-when'

type Props = {
  documentId: string
  signature: SignatureView
  version: CycleView['version']
  onChecked: (signature: SignatureView) => void
}

const SMALL = { h: 28, px: 8, fz: 12 } as const

/** Checking anew over the stored bytes, and everything another program needs to check without us: signature, file, authority. */
export function SignatureActions({ documentId, signature, version, onChecked }: Props) {
  const t = useTranslations('approval.signature')
  const file = useDownload(() => api.approval.signatureFile({ signatureId: signature.id }))
  const authority = useDownload(() => api.approval.authorityFile({}))
  const check = useCheck(signature.id, onChecked)
  const pdf = useVersionFile(documentId, version.sha256)
  const cades = signature.kind === 'cades'
  const icon = (Icon: typeof IconDownload) => <Icon size={14} stroke={1.75} aria-hidden />
  return (
    <>
      <div className={styles.actions}>
        {cades && (
          <Button
            {...SMALL}
            variant="default"
            leftSection={icon(IconDownload)}
            loading={file.pending}
            onClick={file.run}
          >
            {t('file')}
          </Button>
        )}
        <Button
          {...SMALL}
          variant="default"
          leftSection={icon(IconRefresh)}
          loading={check.pending}
          onClick={check.run}
        >
          {t('again')}
        </Button>
      </div>
      <CheckedAt moment={check.at} />
      {cades && (
        <div className={styles.actions}>
          {pdf && (
            <Button
              {...SMALL}
              variant="subtle"
              color="gray"
              component="a"
              href={`/api/files/${pdf.id}?download`}
              leftSection={icon(IconFileText)}
            >
              {t('pdf')}
            </Button>
          )}
          <Button
            {...SMALL}
            variant="subtle"
            color="gray"
            leftSection={icon(IconCertificate)}
            loading={authority.pending}
            onClick={authority.run}
          >
            {t('authority')}
          </Button>
        </div>
      )}
      <FailureNote failure={check.failure ?? file.failure ?? authority.failure} />
    </>
  )
}

function CheckedAt({ moment }: { moment: string | null }) {
  const t = useTranslations('approval.signature')
  const when = useWhen()
  return (
    <p className={styles.checked} role="status">
      {moment && t('checked', { time: when.time(moment) })}
    </p>
  )
}

function useCheck(signatureId: string, onChecked: (signature: SignatureView) => void) {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [at, setAt] = useState<string | null>(null)
  async function run(): Promise<void> {
    setPending(true)
    setFailure(null)
    try {
      onChecked(await api.approval.checkSignature({ signatureId }))
      setAt(new Date(officeNow()).toISOString())
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return { run: () => void run(), pending, failure, at }
}
