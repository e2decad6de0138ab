'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inLevels, LEVELS } from '@/lib/countries/levels'
import { AddressField } from '../organisations/places/address-field'
import styles from './addressees.module.css'
import { type EntryValues, levelsOf } from './entry-values'

type Props = { values: EntryValues; set: (part: Partial<EntryValues>) => void }

const EMPTY = Object.fromEntries([...LEVELS, 'postalCode' as const].map((level) => [level, '']))

/** The address of an addressee at home: by its levels, where nothing else is known of it, or the line it was given in (V-06.02). */
export function EntryAddress({ values, set }: Props) {
  const t = useTranslations('organisations')
  const levels = levelsOf(values)
  const [byLevels, setByLevels] = useState(inLevels(levels) || !values.address)
  return (
    <div className={styles.wide}>
      <AddressField
        line={values.address}
        levels={byLevels ? levels : null}
        onLevels={(next, line = values.address) => {
          setByLevels(next !== null)
          set(next === null ? { ...EMPTY, address: line } : ({ ...next, address: line } as Partial<EntryValues>))
        }}
      >
        <TextInput
          label={t('fields.address')}
          value={values.address}
          maxLength={500}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
      </AddressField>
    </div>
  )
}
