'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './block.module.css'

type Props = {
  label: string
  hint?: string
  submit: string
  color?: string
  text: string
  pending: boolean
  /** Where in the text the remark belongs. */
  pinned?: ReactNode
  onText: (text: string) => void
  onSubmit: () => void
  onClose: () => void
}

/** The mandatory words of a decision, typed in place: Ctrl+Enter sends, Esc folds and keeps them. */
export function RemarkForm({ label, hint, submit, color, text, pending, pinned, onText, onSubmit, onClose }: Props) {
  const ui = useTranslations('ui')
  const ready = text.trim() !== '' && !pending
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSubmit()
      }}
    >
      <Textarea
        label={label}
        description={hint}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        required
        autoFocus
      />
      {pinned}
      <div className={styles.formFoot}>
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button type="submit" color={color} loading={pending} disabled={!text.trim()}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
