'use client'

import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RegisteredRef } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import type { FieldIds } from './field'

type Props = FieldIds & { repeats: boolean; value: RegisteredRef[]; onChange: (value: RegisteredRef[]) => void }

const wordsFor = ({ flow, kind }: RegisteredRef, repeats: boolean): 'onOurs' | 'onIncoming' | 'repeats' => {
  if (flow !== 'incoming') return 'onOurs'
  return repeats && kind === 'appeal' ? 'repeats' : 'onIncoming'
}

/** Letters of ours this one answers, or earlier ones it goes on from, by number in any writing. */
export function LinksField({ value, repeats, onChange, ...ids }: Props) {
  const t = useTranslations('registry.links')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data = [], isPlaceholderData } = useLive(
    orpc.registry.findByNumber,
    { number: asked },
    { enabled: asked.length > 0 },
  )
  const taken = new Set(value.map((link) => link.documentId))
  const found = asked ? data.filter((row) => !taken.has(row.documentId)) : []
  const settled = asked === text.trim() && !isPlaceholderData
  const add = (documentId: string) => {
    const link = found.find((row) => row.documentId === documentId)
    if (link) onChange([...value, link])
    setText('')
    combobox.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || text || !value.length) return
    event.preventDefault()
    onChange(value.slice(0, -1))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={add} withinPortal>
      <Combobox.DropdownTarget>
        <PillsInput error={ids.error}>
          <Pill.Group>
            {value.map((link) => (
              <Pill
                key={link.documentId}
                radius={5}
                title={link.title}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('remove', { number: link.number }) }}
                onRemove={() => onChange(value.filter((other) => other.documentId !== link.documentId))}
              >
                <span className={styles.link}>
                  <IconLink size={13} stroke={1.75} aria-hidden />
                  {t(wordsFor(link, repeats), { number: link.number })}
                </span>
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                id={ids.id}
                value={text}
                maxLength={100}
                placeholder={value.length ? undefined : t('placeholder')}
                onChange={(event) => {
                  setText(event.currentTarget.value)
                  combobox.openDropdown()
                }}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={!asked || !settled}>
        <Combobox.Options className={styles.found} aria-label={t('found')}>
          {found.map((row) => (
            <Combobox.Option value={row.documentId} key={row.documentId}>
              <span className={styles.foundRow}>
                <b>{t('numbered', { number: row.number, date: formatDate(row.date) })}</b>
                <span className="vz-ell">{row.title}</span>
              </span>
            </Combobox.Option>
          ))}
          {!found.length && <Combobox.Empty>{t('none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
