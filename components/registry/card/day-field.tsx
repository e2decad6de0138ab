'use client'

import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatDate } from '@/lib/text/dates'
import { parseDay } from '@/lib/text/parse-day'
import { isDay } from './card-values'
import type { FieldIds } from './field'

type Props = FieldIds & {
  value: string | null
  onChange: (value: string | null) => void
  today: string
  off?: ReadonlySet<string>
  min?: string
  max?: string
  disabled?: boolean
  placeholder?: string
}

const shown = (value: string | null): string => (isDay(value) ? formatDate(value) : (value ?? ''))

/** A day that is typed as quickly as a registrar types («6.5», «060526»), or picked from the calendar beside. */
export function DayField({ value, onChange, today, off, min, max, disabled, placeholder, ...ids }: Props) {
  const t = useTranslations('registry.card')
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const type = (text: string) => {
    setTyped(text)
    onChange(text.trim() ? (parseDay(text, today) ?? text) : null)
  }
  const pick = (day: string | null) => {
    setTyped(null)
    onChange(day)
    setOpened(false)
  }
  return (
    // Roles of the popover would take the field's id, and with it its label.
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      withRoles={false}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <TextInput
          {...ids}
          value={typed ?? shown(value)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          disabled={disabled}
          placeholder={placeholder ?? t('dayPlaceholder')}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              disabled={disabled}
              aria-label={t('calendar')}
              aria-haspopup="dialog"
              aria-expanded={opened}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendar size={16} stroke={1.75} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={isDay(value) ? value : null}
          defaultDate={isDay(value) ? value : today}
          onChange={pick}
          minDate={min}
          maxDate={max}
          getDayProps={(day) => (off?.has(day) ? { style: { color: 'var(--vz-bad-text)' } } : {})}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
