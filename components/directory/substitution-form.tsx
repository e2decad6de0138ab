'use client'

import { Alert, Button, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import { NOBODY, PersonPicker } from './person-picker'
import styles from './substitutions.module.css'

type Props = { absent: { id: string; name: string }; onDone?: () => void }

/** Appoints who acts for an absent person: by which order, from which day to which. */
export function SubstitutionForm({ absent, onDone }: Props) {
  const t = useTranslations('directory.substitution')
  const errorText = useErrorText()
  const client = useQueryClient()
  const [substitute, setSubstitute] = useState(NOBODY)
  const [order, setOrder] = useState('')
  const officeDay = useOfficeDay()
  const [from, setFrom] = useState<string | null>(() => officeDay())
  const [until, setUntil] = useState<string | null>(null)
  const [pressed, setPressed] = useState(false)
  const appoint = useCommand(orpc.directory.appointSubstitute, {
    done: () => {
      setSubstitute(NOBODY)
      setOrder('')
      setUntil(null)
      setPressed(false)
      onDone?.()
      void client.invalidateQueries({ queryKey: orpc.directory.substitutions.key() })
    },
  })
  const wanted = (value: unknown) => (pressed && !value ? t('required') : undefined)
  const submit = () => {
    setPressed(true)
    if (substitute.id && order.trim() && from && until)
      void appoint.run({ absentId: absent.id, substituteId: substitute.id, order, from, until })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t('appoint', { name: absent.name })}</h3>
      <PersonPicker
        label={t('substitute')}
        value={substitute}
        onChange={setSubstitute}
        error={substitute.text.trim() ? undefined : wanted(substitute.id)}
        required
      />
      <TextInput
        label={t('order')}
        placeholder={t('orderHint')}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
        error={wanted(order.trim())}
        maxLength={200}
        withAsterisk
      />
      <div className={styles.pair}>
        <DateInput
          label={t('from')}
          value={from}
          onChange={setFrom}
          valueFormat="DD.MM.YYYY"
          error={wanted(from)}
          withAsterisk
        />
        <DateInput
          label={t('until')}
          value={until}
          onChange={setUntil}
          valueFormat="DD.MM.YYYY"
          minDate={from ?? undefined}
          error={wanted(until)}
          withAsterisk
        />
      </div>
      {appoint.error && (
        <Alert color="red" role="alert">
          {errorText(appoint.error)}
        </Alert>
      )}
      <Button type="submit" loading={appoint.pending} className={styles.submit}>
        {t('submit')}
      </Button>
    </form>
  )
}
