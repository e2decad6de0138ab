'use client'

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CertificateView } from '@/lib/contracts/approval-views'
import { officeNow } from '@/lib/realtime/office-clock'
import { unlockedKeys } from '@/lib/signing/unlocked-keys'
import styles from './dialog.module.css'
import { FailureNote } from './failure-note'
import { RemarkForm } from './remark-form'
import { useWhen } from './use-when'

/** One certificate: owner, number, term, whether it signs; revoking asks for a reason and keeps what was signed. */
export function CertificateCard({ certificate }: { certificate: CertificateView }) {
  const t = useTranslations('approval.certificates')
  const when = useWhen()
  const [revoking, setRevoking] = useState(false)
  return (
    <li className={styles.certificate} data-dead={!certificate.usable || undefined}>
      <div className={styles.certificateHead}>
        <span className="vz-ell">{certificate.owner}</span>
        <StateChip certificate={certificate} />
      </div>
      <div className={`${styles.certificateFacts} vz-tn`}>
        {t('serial', { serial: certificate.serial })}
        <br />
        {t('term', { from: when.date(certificate.validFrom), to: when.date(certificate.validTo) })}
        {' · '}
        {t('issuer', { name: certificate.issuer })}
      </div>
      {certificate.usable && !revoking && (
        <div className={styles.certificateFoot}>
          <KeyState id={certificate.id} />
          <Button size="compact-sm" variant="default" h={28} onClick={() => setRevoking(true)}>
            {t('revoke')}
          </Button>
        </div>
      )}
      {certificate.usable && revoking && <Revocation id={certificate.id} onClose={() => setRevoking(false)} />}
    </li>
  )
}

function StateChip({ certificate: { usable, revokedAt, validFrom } }: { certificate: CertificateView }) {
  const t = useTranslations('approval.certificates')
  const when = useWhen()
  if (usable) {
    return (
      <span className="vz-chip" data-tone="ok">
        {t('usable')}
      </span>
    )
  }
  const early = new Date(validFrom).getTime() > officeNow()
  return (
    <span className="vz-chip">
      {revokedAt ? t('revoked', { date: when.date(revokedAt) }) : t(early ? 'future' : 'expired')}
    </span>
  )
}

/** Whether the key is open in this tab, and the way to close it before leaving the desk. */
function KeyState({ id }: { id: string }) {
  const t = useTranslations('approval.certificates')
  const opened = useSyncExternalStore(
    unlockedKeys.subscribe,
    () => unlockedKeys.get(id) !== undefined,
    () => false,
  )
  if (!opened) return null
  return (
    <>
      <span className={styles.hint}>{t('unlocked')}</span>
      <Button size="compact-sm" variant="default" h={28} onClick={unlockedKeys.forget}>
        {t('lock')}
      </Button>
    </>
  )
}

function Revocation({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('approval.certificates')
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const revoke = useCommand(orpc.approval.revokeCertificate, {
    done: () => {
      unlockedKeys.forget()
      void client.invalidateQueries({ queryKey: orpc.approval.key() })
    },
  })
  return (
    <>
      <RemarkForm
        label={t('reason')}
        hint={t('revokeNote')}
        submit={t('revoke')}
        color="red"
        text={reason}
        pending={revoke.pending}
        onText={setReason}
        onSubmit={() => void revoke.run({ certificateId: id, reason })}
        onClose={onClose}
      />
      <FailureNote failure={revoke.error} />
    </>
  )
}
