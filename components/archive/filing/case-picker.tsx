'use client'

import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSoleOption } from '@/components/directory/use-sole-option'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CaseChoice } from '@/lib/contracts/archive-filing'
import { CaseOption } from './case-option'
import styles from './filing.module.css'

const NONE: CaseChoice[] = []

type Props = { documentId: string; value: CaseChoice | null; onChange: (value: CaseChoice | null) => void }

/** A case by its index or words of its heading, recent ones first; one that does not fit says why and cannot be taken. */
export function CasePicker({ documentId, value, onChange }: Props) {
  const t = useTranslations('archive.filing.dialog')
  const [text, setText] = useState('')
  const query = value ? '' : text.trim()
  const [asked] = useDebouncedValue(query, 150)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data, isPlaceholderData } = useLive(orpc.archive.casesFor, { documentId, query: asked })
  const settled = data !== undefined && !isPlaceholderData && asked === query
  const cases = settled ? data.cases : NONE
  useSoleOption(combobox, cases.filter(({ fits }) => fits === true).length)
  const choose = (id: string) => {
    const found = cases.find((one) => one.id === id) ?? null
    onChange(found)
    if (found) setText(`${found.index}. ${found.heading}`)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          label={t('find')}
          withAsterisk
          data-autofocus
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            onChange(null)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={() => !value && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!settled}>
        <Combobox.Options className={styles.options} aria-label={t('cases')}>
          {cases.map((one) => (
            <Combobox.Option value={one.id} key={one.id} disabled={one.fits !== true}>
              <CaseOption one={one} />
            </Combobox.Option>
          ))}
          {!cases.length && (
            <Combobox.Empty>
              {t('none')}. {t('noneText')}
            </Combobox.Empty>
          )}
          {data?.more && <Combobox.Footer>{t('more', { count: cases.length })}</Combobox.Footer>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
