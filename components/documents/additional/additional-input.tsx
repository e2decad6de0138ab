'use client'

import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { type AdditionalRequisite, type AdditionalValue, longestOf } from '@/lib/requisites/additional'

export type InputNames = {
  id?: string
  label?: string
  'aria-label'?: string
  'aria-describedby'?: string
  error?: boolean
  withAsterisk?: boolean
  autoFocus?: boolean
}

type Props = {
  requisite: AdditionalRequisite
  value: AdditionalValue | null
  onChange: (value: AdditionalValue | null) => void
  names: InputNames
}

/** The input of an additional requisite, after its type: the same at the registry's desk and in the room (C-09.08). */
export function AdditionalInput(props: Props) {
  const { requisite, value, onChange, names } = props
  const words = typeof value === 'string' ? value : ''
  const long = { ...names, value: words, maxLength: longestOf(requisite.type), autoComplete: 'off' }
  const type = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value || null)
  if (requisite.type === 'line') return <TextInput {...long} onChange={type} />
  if (requisite.type === 'text') return <Textarea {...long} autosize minRows={2} maxRows={8} onChange={type} />
  if (requisite.type === 'date') return <DayInput {...props} />
  if (requisite.type === 'number')
    return (
      <NumberInput
        {...names}
        value={typeof value === 'boolean' || value === null ? '' : value}
        decimalSeparator=","
        allowedDecimalSeparators={[',', '.']}
        hideControls
        maxLength={16}
        onChange={(number) => onChange(number === '' ? null : number)}
      />
    )
  return <ListInput {...props} />
}

function DayInput({ value, onChange, names }: Props) {
  const t = useTranslations('documents.kinds')
  return (
    <DateInput
      {...names}
      value={typeof value === 'string' ? value : null}
      valueFormat="DD.MM.YYYY"
      placeholder={t('day')}
      clearable
      onChange={onChange}
    />
  )
}

/** Yes or no, or one of a list; what the list has no more is still shown where it stands. */
function ListInput({ requisite: { type, options }, value, onChange, names }: Props) {
  const t = useTranslations('documents.kinds')
  const told = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === null ? null : String(value)
  const listed = [...options, ...(told !== null && !options.includes(told) ? [told] : [])]
  const flag = type === 'flag'
  return (
    <Select
      {...names}
      value={told}
      data={
        flag
          ? [
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]
          : listed
      }
      placeholder={t('choose')}
      searchable={listed.length > 10}
      clearable
      comboboxProps={{ withinPortal: true }}
      onChange={(chosen) => onChange(flag && chosen !== null ? chosen === 'yes' : chosen)}
    />
  )
}
