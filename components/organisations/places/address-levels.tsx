'use client'

import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { type AddressLevels, deepestLevel, LEVELS, LONGEST_LEVEL } from '@/lib/countries/levels'
import { isPostalCode } from '@/lib/countries/postal-code'
import { useErrorText } from '../../ui/error-text'
import styles from './places.module.css'

type Props = { value: AddressLevels; onChange: (part: Partial<AddressLevels>) => void }

/** The levels of an address: each offers what the dictionary has under those above; what it does not have is marked (V-06.02). */
export function AddressLevelsFields({ value, onChange }: Props) {
  const t = useTranslations('organisations.levels')
  const { data, keep, mayKeep } = useDictionary(value)
  const errorText = useErrorText()
  const unknown = LEVELS.some((level) => data?.levels.find((one) => one.level === level)?.known === false)
  return (
    <div className={styles.levels}>
      {LEVELS.map((level) => {
        const found = data?.levels.find((one) => one.level === level)
        return (
          <div key={level} data-level={level}>
            <Autocomplete
              label={t(level)}
              value={value[level] ?? ''}
              data={[...new Set(found?.options ?? [])]}
              filter={({ options }) => options}
              maxLength={LONGEST_LEVEL}
              autoComplete="off"
              description={found?.known === false && <span className={styles.unknown}>{t('unknown')}</span>}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              comboboxProps={{ withinPortal: true }}
              onChange={(name) => onChange({ [level]: name })}
            />
          </div>
        )
      })}
      <Index value={value} onChange={onChange} known={data?.postalCode ?? null} />
      {mayKeep && unknown && value.region && (
        <Button
          variant="subtle"
          size="compact-xs"
          h={24}
          px={0}
          className={styles.keep}
          loading={keep.pending}
          onClick={() => void keep.run({ places: [value] })}
        >
          {t('keep')}
        </Button>
      )}
      {keep.error && (
        <p role="alert" className={styles.fault}>
          {errorText(keep.error)}
        </p>
      )}
    </div>
  )
}

function Index({ value, onChange, known }: Props & { known: string | null }) {
  const t = useTranslations('organisations.levels')
  const code = value.postalCode?.trim() ?? ''
  const wrong = code.length >= 6 && !isPostalCode(code)
  return (
    <div data-level="postalCode">
      <TextInput
        label={t('postalCode')}
        value={value.postalCode ?? ''}
        maxLength={20}
        inputMode="numeric"
        autoComplete="off"
        error={wrong && t('badIndex')}
        onChange={(event) => onChange({ postalCode: event.currentTarget.value })}
      />
      {known && known !== code && (
        <Button variant="subtle" size="compact-xs" h={24} px={0} onClick={() => onChange({ postalCode: known })}>
          {t('take', { code: known })}
        </Button>
      )}
    </div>
  )
}

/** What the dictionary knows of an address while it is typed, and putting into it what it does not. */
export function useDictionary(value: AddressLevels) {
  const asked = JSON.stringify(
    Object.fromEntries(LEVELS.map((level) => [level, value[level]?.trim().slice(0, LONGEST_LEVEL) || undefined])),
  )
  const [settled] = useDebouncedValue(asked, 200)
  const { data, refetch } = useLive(orpc.organisations.addressLevels, JSON.parse(settled) as AddressLevels, {
    watch: ['organisations'],
  })
  const keep = useCommand(orpc.organisations.addPlaces, { done: () => void refetch() })
  return { data, keep, refetch, mayKeep: data?.mayKeep ?? false, deepest: deepestLevel(value) }
}
