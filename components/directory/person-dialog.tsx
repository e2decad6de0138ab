'use client'

import { Alert, Button, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { PersonView } from '@/lib/contracts/directory'
import { useErrorText } from '../ui/error-text'
import { usePhone } from '../ui/use-phone'
import styles from './directory.module.css'

const FIELDS = [
  'surname',
  'firstName',
  'patronymic',
  'dativeName',
  'position',
  'dativePosition',
  'phone',
  'email',
  'room',
] as const
type Field = (typeof FIELDS)[number]
const REQUIRED: readonly Field[] = ['surname', 'firstName', 'dativeName', 'position', 'dativePosition']

/** How a person is named in documents and where to find them; the dative is proposed by rule and may be corrected. */
export function PersonDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations('directory.edit')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const client = useQueryClient()
  const phone = usePhone()
  const [values, setValues] = useState<Record<Field, string>>(
    () => Object.fromEntries(FIELDS.map((field) => [field, person[field] ?? ''])) as Record<Field, string>,
  )
  const change = useCommand(orpc.directory.changePerson, {
    done: () => {
      void client.invalidateQueries({ queryKey: orpc.directory.key() })
      onClose()
    },
  })
  const { surname, firstName, patronymic } = values
  const [asked] = useDebouncedValue(
    { surname: surname.trim(), firstName: firstName.trim(), patronymic: patronymic.trim() },
    250,
  )
  const proposal = useLive(
    orpc.directory.proposeDative,
    { ...asked, gender: person.gender },
    { enabled: Boolean(asked.surname && asked.firstName) },
  ).data?.dativeName
  const empty = REQUIRED.find((field) => !values[field].trim())
  const set = (field: Field, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const submit = () => {
    if (empty) return
    void change.run({ personId: person.id, ...values, patronymic: values.patronymic || null })
  }
  return (
    <Modal opened onClose={onClose} title={t('title')} size={560} fullScreen={phone}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles.fields}>
          {FIELDS.map((field) => (
            <div key={field} data-wide={field === 'position' || field === 'dativePosition' || undefined}>
              <TextInput
                label={t(field)}
                value={values[field]}
                onChange={(event) => set(field, event.currentTarget.value)}
                error={REQUIRED.includes(field) && !values[field].trim() ? t('required') : undefined}
                withAsterisk={REQUIRED.includes(field)}
                maxLength={field.includes('osition') ? 300 : 100}
              />
              {field === 'dativeName' && proposal && proposal !== values.dativeName && (
                <button type="button" className={styles.proposal} onClick={() => set('dativeName', proposal)}>
                  {t('proposal', { name: proposal })}
                </button>
              )}
            </div>
          ))}
        </div>
        {change.error && (
          <Alert color="red" role="alert">
            {errorText(change.error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={change.pending} disabled={Boolean(empty)}>
            {ui('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
