'use client'

import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUserOff, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useSoleOption } from '../directory/use-sole-option'
import { ReviewerProblems } from './reviewer-problems'
import type { SeenToken } from './reviewer-tokens'
import styles from './start.module.css'
import { useReviewerOptions } from './use-reviewer-options'
import type { Reviewers } from './use-reviewers'

const ICONS = {
  found: IconCheck,
  ambiguous: IconUsers,
  unknown: IconAlertTriangle,
  not_reviewer: IconUserOff,
  self: IconUserOff,
  duplicate: IconUsers,
} as const

/** Surnames separated by «;» in one field, completed from the directory; each shows whom it names. */
export function ReviewersField({ reviewers, invalid }: { reviewers: Reviewers; invalid: boolean }) {
  const t = useTranslations('approval.start')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { options, settled } = useReviewerOptions(reviewers)
  const { rest, tokens } = reviewers
  useSoleOption(combobox, rest && settled ? options.length : 0)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Backspace' && rest === '' && tokens.length) {
      event.preventDefault()
      reviewers.reopen()
    }
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (combobox.getSelectedOptionIndex() === -1 || !combobox.dropdownOpened || !options.length) reviewers.commit()
  }

  return (
    <div>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const person = options.find((option) => option.id === id)
          if (person) reviewers.add(person)
        }}
      >
        <Combobox.DropdownTarget>
          <PillsInput
            label={t('reviewers')}
            description={t('reviewersHint')}
            required
            error={invalid}
            classNames={{ input: styles.pills }}
            onClick={() => combobox.openDropdown()}
          >
            <Pill.Group>
              {tokens.map((token, index) => (
                <TokenPill
                  // biome-ignore lint/suspicious/noArrayIndexKey: one surname may stand in the line twice
                  key={`${index} ${token.text}`}
                  token={token}
                  onRemove={() => reviewers.remove(index)}
                />
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  value={rest}
                  aria-label={t('reviewers')}
                  data-autofocus
                  onBlur={() => {
                    combobox.closeDropdown()
                    reviewers.commit()
                  }}
                  onChange={(event) => {
                    reviewers.type(event.currentTarget.value)
                    combobox.openDropdown()
                  }}
                  onKeyDown={onKeyDown}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!options.length}>
          <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
            {options.map((person) => (
              <Combobox.Option key={person.id} value={person.id} className={styles.option}>
                <b className={styles.optionName}>{person.name}</b>
                <span className={styles.optionPost}>{[person.position, person.unit].filter(Boolean).join(', ')}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <ReviewerProblems reviewers={reviewers} />
    </div>
  )
}

function TokenPill({ token, onRemove }: { token: SeenToken; onRemove: () => void }) {
  const t = useTranslations('approval.start')
  const { state, text, person } = token
  const name = person?.name ?? text
  const Icon = state === 'checking' ? null : ICONS[state]
  const title = person && [person.position, t(`token.${state === 'checking' ? 'found' : state}`)].join(', ')
  return (
    <Pill
      className={styles.pill}
      data-state={state}
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('remove', { name }), 'aria-hidden': false, tabIndex: -1 }}
      title={title ?? (state === 'checking' ? undefined : t(`token.${state}`))}
    >
      {Icon && <Icon size={13} stroke={2} aria-hidden />}
      {name}
    </Pill>
  )
}
