'use client'

import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '@/lib/api/failure'
import { FormDialog } from './form-dialog'

type Props = {
  title: string
  /** What the act does, before the reason is asked for. */
  text?: string
  label: string
  submit: string
  act: { pending: boolean; error: Failure | null }
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** An act that needs nothing but its reason. */
export function ReasonDialog({ text, label, onSubmit, ...dialog }: Props) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog {...dialog} blocked={!reason.trim()} onSubmit={() => onSubmit(reason.trim())}>
      {text && <p>{text}</p>}
      <Textarea
        label={label}
        withAsterisk
        data-autofocus
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
