'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { answersTo, COUNTRIES, countryOf } from '@/lib/countries/countries'
import { useCountryName } from './use-country-name'

type Props = { value: string | null; onChange: (code: string | null) => void; label?: string; className?: string }

/** The country of an address by its official name, found by any of its names in two languages; empty is home. */
export function CountryPicker({ value, onChange, label, className }: Props) {
  const t = useTranslations('organisations')
  const nameOf = useCountryName()
  const named = COUNTRIES.map(({ code }) => ({ value: code, label: nameOf(code) }))
  return (
    <Select
      label={label ?? t('fields.country')}
      className={className}
      placeholder={t('country.home')}
      value={value}
      data={named}
      searchable
      clearable
      filter={({ options, search }) => options.filter((one) => 'value' in one && answers(one.value, search))}
      nothingFoundMessage={t('country.none')}
      comboboxProps={{ withinPortal: true }}
      onChange={onChange}
      // A name that is still being looked for is not the answer: Enter must not send the form it stands in.
      onKeyDown={(event) => {
        const chosen = value ? nameOf(value) : ''
        if (event.key === 'Enter' && event.currentTarget.value !== chosen) event.preventDefault()
      }}
    />
  )
}

function answers(code: string, typed: string): boolean {
  const country = countryOf(code)
  return country !== null && answersTo(country, typed)
}
