'use client'

import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddOrganisation } from './add-organisation'
import { OrganisationOption } from './organisation-option'
import styles from './organisations.module.css'
import { useFoundOrganisations } from './use-found-organisations'

export type PickedOrganisation = { id: string; name: string }

type Props = {
  id?: string
  value: PickedOrganisation | null
  onChange: (value: PickedOrganisation | null) => void
  error?: boolean
  describedBy?: string
  disabled?: boolean
  autoFocus?: boolean
  /** Whether this person may add one that is not in the list. */
  mayAdd?: boolean
}

const NEW = 'new'
const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** A correspondent by any part of the name, recent ones first; one that is missing is added without leaving the field. */
export function OrganisationPicker({ id, value, onChange, error, describedBy, disabled, autoFocus, mayAdd }: Props) {
  const t = useTranslations('organisations.picker')
  const [text, setText] = useState<string | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { found, settled, searching } = useFoundOrganisations(text ?? '', combobox.dropdownOpened)
  // Offered before the answer has come, it would stand for a moment where the known one is about to be, and be pressed.
  const newOffered = mayAdd && settled && !found.some(({ name }) => sameName(name, text ?? ''))
  const take = (picked: PickedOrganisation) => {
    onChange(picked)
    setText(null)
    setAdding(null)
    combobox.closeDropdown()
  }
  const submit = (key: string) => {
    const picked = found.find((organisation) => organisation.id === key)
    if (picked) take({ id: picked.id, name: picked.name })
    else if (key === NEW) {
      setAdding(text ?? '')
      combobox.closeDropdown()
    }
  }
  const leave = () => {
    combobox.closeDropdown()
    const [only] = found
    if (text?.trim() && settled && found.length === 1 && only) take({ id: only.id, name: only.name })
    else if (text === '') setText(null)
  }
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
        <Combobox.Target>
          <InputBase
            id={id}
            value={text ?? value?.name ?? ''}
            error={error || (Boolean(text?.trim()) && !combobox.dropdownOpened)}
            aria-describedby={describedBy}
            aria-label={id ? undefined : t('label')}
            data-autofocus={autoFocus || undefined}
            autoComplete="off"
            maxLength={500}
            disabled={disabled}
            placeholder={t('placeholder')}
            rightSection={searching ? <Loader size={14} /> : <Combobox.Chevron />}
            rightSectionPointerEvents="none"
            onChange={(event) => {
              setText(event.currentTarget.value)
              if (!event.currentTarget.value) onChange(null)
              combobox.openDropdown()
              combobox.resetSelectedOption()
            }}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onBlur={leave}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options className={styles.options} aria-label={t('found')}>
            {found.map((organisation) => (
              <Combobox.Option value={organisation.id} key={organisation.id} active={organisation.id === value?.id}>
                <OrganisationOption organisation={organisation} />
              </Combobox.Option>
            ))}
            {!found.length && <Combobox.Empty>{t(settled ? 'none' : 'searching')}</Combobox.Empty>}
          </Combobox.Options>
          {newOffered && (
            <Combobox.Option value={NEW} className={styles.add}>
              <IconPlus size={15} stroke={1.75} aria-hidden />
              {text?.trim() ? t('addNamed', { name: text.trim() }) : t('add')}
            </Combobox.Option>
          )}
        </Combobox.Dropdown>
      </Combobox>
      {adding !== null && <AddOrganisation name={adding} onAdded={take} onClose={() => setAdding(null)} />}
    </>
  )
}
