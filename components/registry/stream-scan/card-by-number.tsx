'use client'

import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RegisteredRef } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import card from '../card/card.module.css'
import styles from './stream.module.css'

type Props = { value: RegisteredRef | null; onChange: (value: RegisteredRef | null) => void }

/** The registered card the pages belong to, by its number in any writing. */
export function CardByNumber({ value, onChange }: Props) {
  const t = useTranslations('registry')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const combobox = useCombobox()
  const enabled = asked.length > 0 && !value
  const { data = [], isPlaceholderData } = useLive(orpc.registry.findByNumber, { number: asked }, { enabled })
  const settled = enabled && asked === text.trim() && !isPlaceholderData
  const choose = (documentId: string) => {
    const found = data.find((row) => row.documentId === documentId)
    if (found) setText(t('links.numbered', { number: found.number, date: formatDate(found.date) }))
    onChange(found ?? null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          className={styles.number}
          aria-label={t('stream.numberHint')}
          placeholder={t('stream.number')}
          value={text}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value)
            onChange(null)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!settled}>
        <Combobox.Options className={card.found} aria-label={t('stream.found')}>
          {data.map((row) => (
            <Combobox.Option value={row.documentId} key={row.documentId}>
              <span className={card.foundRow}>
                <b>{t('links.numbered', { number: row.number, date: formatDate(row.date) })}</b>
                <span className="vz-ell">{row.title}</span>
              </span>
            </Combobox.Option>
          ))}
          {!data.length && <Combobox.Empty>{t('stream.notFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
