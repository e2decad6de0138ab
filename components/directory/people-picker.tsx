'use client'

import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { FoundPeople } from './found-people'
import { useFoundPeople } from './use-found-people'
import { useSoleOption } from './use-sole-option'

export type Picked = { id: string; name: string }

type Props = {
  label: string
  value: Picked[]
  onChange: (value: Picked[]) => void
  /** What is being typed and is nobody yet; the form keeps it and does not pass over it. */
  typing?: { text: string; set: (text: string) => void }
  error?: string
  required?: boolean
  without?: (string | null)[]
}

/** Several people by typed surnames; each is chosen from the directory, Backspace takes the last one away. */
export function PeoplePicker({ label, value, onChange, typing, error, required, without = [] }: Props) {
  const t = useTranslations('directory.picker')
  const own = useState('')
  const [text, setText] = typing ? [typing.text, typing.set] : own
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { people, settled } = useFoundPeople(text)
  const taken = new Set([...value.map((person) => person.id), ...without])
  const offered = people.filter((person) => !taken.has(person.id))
  useSoleOption(combobox, settled ? offered.length : 0)
  const add = (id: string) => {
    const person = offered.find((one) => one.id === id)
    if (person) onChange([...value, { id, name: person.name }])
    setText('')
    combobox.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || text || !value.length) return
    event.preventDefault()
    onChange(value.slice(0, -1))
  }
  const leave = () => {
    combobox.closeDropdown()
    const [only] = offered
    if (settled && only && offered.length === 1) add(only.id)
  }
  const unknown = text.trim() && settled && !combobox.dropdownOpened
  return (
    <Combobox store={combobox} onOptionSubmit={add} withinPortal>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          error={unknown ? t(offered.length ? 'ambiguous' : 'unknown') : error}
          withAsterisk={required}
          onClick={() => text && combobox.openDropdown()}
        >
          <Pill.Group>
            {value.map((person) => (
              <Pill
                key={person.id}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('remove', { name: person.name }) }}
                onRemove={() => onChange(value.filter((one) => one.id !== person.id))}
              >
                {person.name}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                value={text}
                maxLength={100}
                placeholder={value.length ? undefined : t('placeholder')}
                onChange={(event) => {
                  setText(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                }}
                onFocus={() => text && combobox.openDropdown()}
                onBlur={leave}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <FoundPeople people={offered} />
    </Combobox>
  )
}
