'use client'

import { Alert, Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Failure } from '@/lib/api/failure'
import { useErrorText } from '../ui/error-text'
import styles from './directory.module.css'

type Props = {
  title: string
  /** The verb of the act, as on its button everywhere. */
  act: string
  danger?: boolean
  disabled?: boolean
  pending: boolean
  failure: Failure | null
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

/** One act of the administrator: what it does, the button that repeats the verb, why it was refused. */
export function AccountDialog({ title, act, danger, disabled, pending, failure, onAct, onClose, children }: Props) {
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        className={styles.confirm}
        onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onAct()
        }}
      >
        {children}
        {failure && (
          <Alert color="red" role="alert">
            {errorText(failure)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={pending} disabled={disabled}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
