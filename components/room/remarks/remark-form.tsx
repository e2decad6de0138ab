'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './remarks.module.css'

type Props = {
  placeholder: string
  pending: boolean
  problem: string | null
  onSend: (text: string) => void
  onCancel: () => void
}

/** The words of a remark or an answer; they stay until the server has taken them. */
export function RemarkForm({ placeholder, pending, problem, onSend, onCancel }: Props) {
  const t = useTranslations('rooms.remarks')
  const [text, setText] = useState('')
  const send = () => text.trim() && !pending && onSend(text.trim())
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        size="xs"
        maxLength={5000}
        placeholder={placeholder}
        aria-label={placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
      />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.formButtons}>
        <Button type="submit" h={26} px={8} fz={12} loading={pending} disabled={!text.trim()}>
          {t('send')}
        </Button>
        <Button variant="subtle" color="gray" h={26} px={8} fz={12} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
