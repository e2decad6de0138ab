'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { AlikeEntries } from '@/components/addressees/alike-entries'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import { AddressHint } from './address-hint'
import { CountryPicker } from './country-picker'
import type { PickedOrganisation } from './organisation-picker'
import styles from './organisations.module.css'

type Props = { name: string; onAdded: (organisation: PickedOrganisation) => void; onClose: () => void }

/** A correspondent nobody has written down yet: the name is enough, the rest makes the answer's address. */
export function AddOrganisation({ name: typed, onAdded, onClose }: Props) {
  const t = useTranslations('organisations.add')
  const fields = useTranslations('organisations.fields')
  const errorText = useErrorText()
  const [distinctFrom, setDistinct] = useState<string[]>([])
  const [values, setValues] = useState({ name: typed.trim(), taxNumber: '', address: '', country: '', email: '' })
  const [foreignMission, setMission] = useState(false)
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }))
  const name = values.name.trim()
  const adding = useCommand(orpc.organisations.add, { done: ({ id }) => onAdded({ id, name }) })
  const known = adding.error?.code === 'organisations.duplicate' ? adding.error.data : null
  const submit = () => {
    if (!name || adding.pending) return
    const { taxNumber, address, country, email } = values
    void adding.run({
      name,
      taxNumber: taxNumber.trim() || null,
      address: address.trim() || null,
      country: country || null,
      email: email.trim() || null,
      foreignMission,
      distinctFrom,
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    submit()
  }
  const field = (key: Exclude<keyof typeof values, 'country'>, more: object = {}) => (
    <TextInput
      label={t(key)}
      value={values[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
      onKeyDown={onKeyDown}
      // Escape closes this form, not the card around it.
      data-mantine-stop-propagation="true"
      {...more}
    />
  )
  return (
    <fieldset className={styles.adding}>
      <legend>{t('title')}</legend>
      {field('name', { withAsterisk: true, autoFocus: true, maxLength: 500, className: styles.wide })}
      {field('taxNumber', { maxLength: 12, inputMode: 'numeric' })}
      {field('email', { maxLength: 200, type: 'email' })}
      {field('address', { maxLength: 500, className: styles.wide })}
      <AddressHint className={styles.wide} address={values.address} country={values.country} />
      <CountryPicker
        className={styles.wide}
        value={values.country || null}
        onChange={(code) => set({ country: code ?? '' })}
      />
      <Checkbox
        className={styles.wide}
        label={fields('foreignMission')}
        checked={foreignMission}
        onChange={(event) => setMission(event.currentTarget.checked)}
      />
      <div className={styles.wide}>
        <AlikeEntries wanted={values} onDistinct={setDistinct} onTake={(id, known) => onAdded({ id, name: known })} />
      </div>
      {adding.error && (
        <p className={styles.refused} role="alert">
          {errorText(adding.error)}
        </p>
      )}
      <div className={styles.foot}>
        {known && typeof known.id === 'string' ? (
          <Button onClick={() => onAdded({ id: String(known.id), name: String(known.name) })}>{t('takeKnown')}</Button>
        ) : (
          <Button onClick={submit} loading={adding.pending} disabled={!name}>
            {t('submit')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
