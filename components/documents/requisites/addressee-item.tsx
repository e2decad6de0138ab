'use client'

import { ActionIcon, Button, Checkbox, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { AddressHint } from '@/components/organisations/address-hint'
import { CountryPicker } from '@/components/organisations/country-picker'
import type { Addressee } from '@/lib/contracts/requisites'
import { inDative } from '@/lib/standard'
import styles from './requisites.module.css'

type Props = {
  addressee: Addressee
  number: number
  total: number
  onChange: (addressee: Addressee) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One addressee as it is printed: position in the dative, surname and initials, address where it is needed. */
export function AddresseeItem({ addressee, number, total, onChange, onMove, onRemove }: Props) {
  const t = useTranslations('card.addressees')
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const set = (part: Partial<Addressee>) => onChange({ ...addressee, ...part })
  const country = addressee.country ?? null
  const proposed = inDative(addressee)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would repeat the legend before each of three inputs
    <div className={styles.addressee} role="group" aria-label={t('one', { number })} onKeyDown={onKeyDown}>
      <div className={styles.addresseeHead}>
        <span className="vz-tn">{number}</span>
        {total > 1 && (
          <>
            <Tool label={`${t('up')} (Alt+↑)`} disabled={number === 1} act={() => onMove(-1)} move>
              <IconArrowUp size={15} stroke={1.75} />
            </Tool>
            <Tool label={`${t('down')} (Alt+↓)`} disabled={number === total} act={() => onMove(1)}>
              <IconArrowDown size={15} stroke={1.75} />
            </Tool>
          </>
        )}
        <Tool label={t('remove')} act={onRemove}>
          <IconX size={15} stroke={1.75} />
        </Tool>
      </div>
      <TextInput
        label={t('body')}
        value={addressee.body ?? ''}
        maxLength={500}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <Textarea
        label={t('position')}
        value={addressee.position}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        onChange={(event) => set({ position: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('name')}
          value={addressee.name}
          maxLength={500}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('address')}
          value={addressee.address}
          maxLength={500}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
      </div>
      <AddressHint address={addressee.address} country={country} />
      <div className={styles.pair}>
        <CountryPicker label={t('country')} value={country} onChange={(code) => set({ country: code })} />
        {country && (
          <TextInput
            label={t('foreignName')}
            value={addressee.foreignName ?? ''}
            maxLength={500}
            onChange={(event) => set({ foreignName: event.currentTarget.value })}
          />
        )}
      </div>
      {!country && (
        <Checkbox
          size="xs"
          label={t('foreignMission')}
          checked={addressee.foreignMission ?? false}
          onChange={(event) => set({ foreignMission: event.currentTarget.checked })}
        />
      )}
      {proposed && (
        <Button size="compact-xs" h={24} variant="subtle" onClick={() => onChange(proposed)}>
          {t('propose', { text: [proposed.position, proposed.name].filter(Boolean).join(', ') })}
        </Button>
      )}
      {!addressee.name && (
        <Checkbox
          size="xs"
          label={t('listed')}
          checked={addressee.listed ?? false}
          onChange={(event) => set({ listed: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

type ToolProps = { label: string; act: () => void; disabled?: boolean; move?: boolean; children: ReactNode }

const Tool = ({ label, act, disabled, move, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={label}
      aria-disabled={disabled}
      data-disabled={disabled || undefined}
      data-move={move || undefined}
      onClick={() => !disabled && act()}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)
