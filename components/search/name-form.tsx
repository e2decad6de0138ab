'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import type { Commanding } from '@/lib/api/hooks'
import styles from './saved.module.css'

const LONGEST = 100

type Props = {
  name: string
  /** What the button says. */
  submit: string
  act: Pick<Commanding<never, unknown>, 'pending' | 'error'>
  onSubmit: (name: string) => void
  onCancel: () => void
}

/** The name of a saved query: Enter keeps it, Esc leaves it as it was and the search open. */
export function NameForm({ name: before, submit, act, onSubmit, onCancel }: Props) {
  const t = useTranslations('search.saved')
  const errorText = useErrorText()
  const [name, setName] = useState(before)
  const onForm = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onSubmit(name.trim())
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form className={styles.name} onSubmit={onForm}>
      <TextInput
        aria-label={t('name')}
        value={name}
        maxLength={LONGEST}
        autoFocus
        autoComplete="off"
        data-mantine-stop-propagation="true"
        error={act.error && errorText(act.error)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Button type="submit" h={34} loading={act.pending} disabled={!name.trim()}>
        {submit}
      </Button>
    </form>
  )
}
