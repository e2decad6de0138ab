'use client'

import { Button, Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import type { Failure } from '@/lib/api/failure'
import type { Duplicate } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './compare.module.css'

type Props = {
  duplicate: Duplicate | null
  pending: boolean
  error: Failure | null
  onRefuse: (reason: string, duplicateOfId: string | null) => void
  onClose: () => void
}

const USUAL = ['unreadable', 'misdelivered', 'incomplete', 'unsigned'] as const

/** Refusing to register, with the reason that will stay on record; a repetition names what it repeats. */
export function RefuseDialog({ duplicate, pending, error, onRefuse, onClose }: Props) {
  const t = useTranslations('registry.refuse')
  const errorText = useErrorText()
  const numbered = duplicate?.number && duplicate.date
  const repeats = numbered
    ? t('repeats', { number: duplicate.number ?? '', date: formatDate(duplicate.date ?? '') })
    : ''
  const [reason, setReason] = useState(repeats || (duplicate ? t('repeatsQueued') : ''))
  const submit = () => reason.trim() && onRefuse(reason.trim(), duplicate?.documentId ?? null)
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <Textarea
        label={t('reason')}
        withAsterisk
        data-autofocus
        value={reason}
        maxLength={1000}
        autosize
        minRows={3}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && submit()}
      />
      {!duplicate && (
        <div className={styles.usual}>
          {USUAL.map((key) => (
            <Button key={key} variant="default" h={26} px={8} fz={12} onClick={() => setReason(t(`usual.${key}`))}>
              {t(`usual.${key}`)}
            </Button>
          ))}
        </div>
      )}
      {error && (
        <p className={styles.wrong} role="alert">
          {errorText(error)}
        </p>
      )}
      <div className={styles.foot}>
        <Button color="red" loading={pending} disabled={!reason.trim()} onClick={submit}>
          {t('submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Modal>
  )
}
