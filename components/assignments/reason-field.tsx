'use client'

import { Alert, Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import type { Failure } from '@/lib/api/failure'
import { useErrorText } from '../ui/error-text'
import { useKept } from '../ui/use-kept'
import styles from './assignments.module.css'

type Props = {
  /** Where the words wait until they are taken. */
  keep: string
  label: string
  submit: string
  required: string
  maxLength: number
  pending: boolean
  failure: Failure | null
  onSubmit: (text: string) => Promise<unknown>
  onCancel: () => void
}

const EMPTY = { text: '' }

/** Words that an act needs, written in place: a reason or a report. Ctrl+Enter does the act. */
export function ReasonField({ keep, label, submit, required, maxLength, pending, failure, onSubmit, onCancel }: Props) {
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const { values, set, clear } = useKept(`vizir:words:${keep}`, EMPTY)
  const [pressed, setPressed] = useState(false)
  const send = async () => {
    setPressed(true)
    if (!values.text.trim() || pending) return
    if (await onSubmit(values.text)) clear()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  return (
    <div className={styles.reason}>
      <Textarea
        aria-label={label}
        placeholder={label}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        error={pressed && !values.text.trim() ? required : undefined}
        maxLength={maxLength}
        minRows={2}
        maxRows={8}
        autosize
        autoFocus
      />
      {failure && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
      <div className={styles.reasonButtons}>
        <Button variant="default" onClick={onCancel}>
          {ui('cancel')}
        </Button>
        <Button onClick={() => void send()} loading={pending}>
          {submit}
        </Button>
      </div>
    </div>
  )
}
