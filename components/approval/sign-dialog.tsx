'use client'

import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { MyStep } from '@/lib/contracts/approval-views'
import { useRoom } from '../room/room-context'
import styles from './dialog.module.css'
import { FailureNote } from './failure-note'
import { useOrderWords } from './use-order-words'
import type { useOwnCertificate, useSigning } from './use-signing'
import { useWhen } from './use-when'

type Props = {
  step: MyStep
  own: ReturnType<typeof useOwnCertificate>
  signing: ReturnType<typeof useSigning>
  onClose: () => void
}

/** Names what is signed, by whom and by which certificate, and asks for the passphrase once a tab. */
export function SignDialog({ step, own, signing, onClose }: Props) {
  const t = useTranslations('approval')
  const ui = useTranslations('ui')
  const when = useWhen()
  const orderWords = useOrderWords()
  const { document } = useRoom()
  const [passphrase, setPassphrase] = useState('')
  const head = step.stage === 'head'
  const { certificate, unlocked } = own
  const close = () => {
    if (!signing.pending) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unlocked || passphrase) void signing.run(passphrase)
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t(head ? 'sign.signTitle' : 'sign.visaTitle', { number: step.version.number })}
    >
      <form className={styles.form} onSubmit={submit}>
        <dl className="vz-facts">
          <dt>{t('sign.document')}</dt>
          <dd>{document.title}</dd>
          <dt>{t('sign.signer')}</dt>
          <dd>
            {certificate?.owner}
            {step.onBehalfOf && step.order && (
              <div className={styles.hint}>
                {t('block.behalf', {
                  name: t('block.behalfName', step.onBehalfOf),
                  order: orderWords(step.order),
                })}
              </div>
            )}
          </dd>
          <dt>{t('sign.certificate')}</dt>
          <dd className="vz-tn">
            {certificate &&
              t('sign.certificateUntil', { serial: certificate.serial, date: when.date(certificate.validTo) })}
          </dd>
        </dl>
        {unlocked ? (
          <p className={styles.hint}>{t('sign.unlocked')}</p>
        ) : (
          <PasswordInput
            label={t('sign.passphrase')}
            description={t('sign.passphraseHint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
            required
          />
        )}
        {head && <p className={styles.hint}>{t('sign.signNote')}</p>}
        <FailureNote failure={signing.failure} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close} disabled={signing.pending}>
            {ui('cancel')}
          </Button>
          <Button
            type="submit"
            color="green"
            loading={signing.pending}
            disabled={!unlocked && !passphrase}
            data-autofocus={unlocked || undefined}
          >
            {t(head ? 'sign.sign' : 'sign.visa')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
