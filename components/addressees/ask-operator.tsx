'use client'

import { Alert, Button, Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import styles from './addressees.module.css'

type Props = {
  organisationId: string
  kind: 'email' | 'redirect' | 'change'
  onClose: () => void
  onDone: () => void
}

/** A request to the operator about an addressee, with what is to be told to them (T-15.02, T-15.04, T-15.06). */
export function AskOperator({ organisationId, kind, onClose, onDone }: Props) {
  const t = useTranslations('organisations.requests')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const [note, setNote] = useState('')
  const asking = useCommand(orpc.organisations.request, { done: onDone })
  return (
    <Modal opened onClose={onClose} title={t(`kinds.${kind}`)} size={480}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void asking.run({ organisationId, kind, note: note.trim() })
        }}
      >
        <Textarea
          data-autofocus
          label={t(kind === 'change' ? 'whatToChange' : 'note')}
          value={note}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {asking.error && (
          <Alert color="red" role="alert">
            {errorText(asking.error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={asking.pending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
