'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { MailingSignature } from '@/lib/contracts/registry-mailing'
import { FormDialog } from '../dispatch/form-dialog'
import styles from './mailing.module.css'

type Props = { documentId: string; mailing: MailingSignature; refresh: () => void; onClose: () => void }

/** The recipients of a letter, read and signed by the head of the unit. */
export function SignMailing({ documentId, mailing, refresh, onClose }: Props) {
  const t = useTranslations('registry.mailing')
  // The list on screen when the dialog opened: what somebody changes meanwhile is not signed unread.
  const [{ digest, recipients }] = useState(mailing)
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.signMailing, { done, failed: refresh })
  return (
    <FormDialog
      title={t('dialog')}
      submit={t('submit')}
      act={act}
      onSubmit={() => void act.run({ documentId, digest })}
      onClose={onClose}
    >
      <p>{t('text', { count: recipients.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list of hundreds is scrolled by the keys. */}
      <ol className={styles.recipients} aria-label={t('recipients')} tabIndex={0}>
        {recipients.map(({ position, name, address }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is read.
          <li key={at}>
            <b>{[position, name].filter(Boolean).join(', ')}</b>
            <small>{address}</small>
          </li>
        ))}
      </ol>
    </FormDialog>
  )
}
