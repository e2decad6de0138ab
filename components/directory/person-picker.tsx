'use client'

import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FoundPeople } from './found-people'
import { useFoundPeople } from './use-found-people'
import { useSoleOption } from './use-sole-option'

/** What was typed, and whom it means once there is no doubt. */
export type PersonChoice = { text: string; id: string | null }
export const NOBODY: PersonChoice = { text: '', id: null }

type Props = {
  label: ReactNode
  value: PersonChoice
  onChange: (value: PersonChoice) => void
  error?: string
  required?: boolean
  autoFocus?: boolean
  disabled?: boolean
}

/**
 * A person by typed surname: it is completed from the directory; the only one who fits is taken on leaving the
 * field, several must be chosen from, nobody is said to be unknown.
 */
export function PersonPicker({ label, value, onChange, error, required, autoFocus, disabled }: Props) {
  const t = useTranslations('directory.picker')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { people, settled } = useFoundPeople(value.id ? '' : value.text)
  useSoleOption(combobox, settled ? people.length : 0)
  const pick = (id: string) => {
    const person = people.find((one) => one.id === id)
    if (person) onChange({ text: person.name, id })
    combobox.closeDropdown()
  }
  const leave = () => {
    combobox.closeDropdown()
    const [only] = people
    if (!value.id && only && people.length === 1 && settled) onChange({ text: only.name, id: only.id })
  }
  const doubt = !value.id && value.text.trim() && settled
  const doubtful = doubt ? t(people.length === 0 ? 'unknown' : people.length > 1 ? 'ambiguous' : 'one') : undefined
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          value={value.text}
          error={error ?? (!combobox.dropdownOpened && people.length !== 1 ? doubtful : undefined)}
          withAsterisk={required}
          autoComplete="off"
          maxLength={100}
          disabled={disabled}
          data-autofocus={autoFocus || undefined}
          placeholder={t('placeholder')}
          onChange={(event) => {
            onChange({ text: event.currentTarget.value, id: null })
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => !value.id && value.text && combobox.openDropdown()}
          onBlur={leave}
        />
      </Combobox.Target>
      <FoundPeople people={people} />
    </Combobox>
  )
}
