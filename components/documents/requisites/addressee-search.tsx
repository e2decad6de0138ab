'use client'

import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBuilding, IconPencil, IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PersonOption } from '@/components/directory/person-option'
import { useFoundPeople } from '@/components/directory/use-found-people'
import { AddOrganisation } from '@/components/organisations/add-organisation'
import type { PickedOrganisation } from '@/components/organisations/organisation-picker'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { Addressee } from '@/lib/contracts/requisites'
import { fromOrganisation, fromPerson, fromText, salutationFor } from './addressee-forms'
import styles from './requisites.module.css'

type Props = { onAdd: (addressee: Addressee, salutation?: string | null) => void }

const NEW = 'new'

/**
 * Adds an addressee from the directory of organisations, from the colleagues, or as it is typed; who is in no directory yet
 * is added to it here and stands in the card at once (V-05.04, V-05.05).
 */
export function AddresseeSearch({ onAdd }: Props) {
  const t = useTranslations('card.addressees')
  const [text, setText] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [returned, setReturned] = useState(false)
  const [query] = useDebouncedValue(text.trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data, isPlaceholderData } = useLive(orpc.organisations.search, { query, limit: 8 })
  // An answer to earlier words is never offered: Enter would put it into the letter.
  const organisations = query === text.trim() && !isPlaceholderData ? (data ?? []) : []
  const { people } = useFoundPeople(text)
  const comeBack = () => {
    setAdding(null)
    setReturned(true)
  }
  const added = async ({ id, name }: PickedOrganisation) => {
    comeBack()
    const entry = await api.organisations.get({ organisationId: id }).catch(() => null)
    onAdd(entry ? fromOrganisation(entry) : { ...fromText(name), organisationId: id }, entry?.salutation)
  }
  const submit = (option: string) => {
    const organisation = organisations.find(({ id }) => id === option)
    const person = people.find(({ id }) => id === option)
    if (option === NEW) setAdding(text.trim())
    else if (organisation) onAdd(fromOrganisation(organisation), organisation.salutation)
    else if (person) onAdd(fromPerson(person), salutationFor(person))
    else onAdd(fromText(text))
    setText('')
    combobox.closeDropdown()
  }
  if (adding !== null) return <AddOrganisation name={adding} onAdded={(one) => void added(one)} onClose={comeBack} />
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target>
        <TextInput
          aria-label={t('add')}
          placeholder={t('add')}
          leftSection={<IconUserPlus size={16} stroke={1.75} />}
          value={text}
          maxLength={200}
          autoComplete="off"
          autoFocus={returned}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={styles.found} aria-label={t('found')}>
          {organisations.length > 0 && (
            <Combobox.Group label={t('organisations')}>
              {organisations.map((organisation) => (
                <Combobox.Option key={organisation.id} value={organisation.id}>
                  <span className={styles.option}>
                    <IconBuilding size={18} stroke={1.5} aria-hidden />
                    <span>
                      <b>{organisation.name}</b>
                      {(organisation.within || organisation.headNameDative) && (
                        <small>{organisation.within ?? organisation.headNameDative}</small>
                      )}
                    </span>
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {people.length > 0 && (
            <Combobox.Group label={t('colleagues')}>
              {people.map((person) => (
                <Combobox.Option key={person.id} value={person.id}>
                  <PersonOption person={person} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          <Combobox.Option value="">
            <span className={styles.option}>
              <IconPencil size={18} stroke={1.5} aria-hidden />
              <span>{text.trim() ? t('asTyped', { text: text.trim() }) : t('byHand')}</span>
            </span>
          </Combobox.Option>
          {text.trim() && (
            <Combobox.Option value={NEW}>
              <span className={styles.option}>
                <IconPlus size={18} stroke={1.5} aria-hidden />
                <span>{t('addNew', { text: text.trim() })}</span>
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
