'use client'

import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { INVENTORY_MARKS } from '@/lib/registry/delivery-ways'
import { isNameless, type TypedLine } from './inventory-lines'
import styles from './receipts.module.css'

const UNMARKED = ''

type Props = {
  line: TypedLine
  place: number
  twice: boolean
  autoFocus: boolean
  onChange: (part: Partial<TypedLine>) => void
  onEnter?: () => void
  onRemove?: () => void
}

/** A line of the inventory: envelope, addressee, how it came out, a remark. Enter in the last one begins another. */
export function InventoryRow({ line, place, twice, autoFocus, onChange, onEnter, onRemove }: Props) {
  const t = useTranslations('registry.receipts')
  return (
    <li
      className={styles.line}
      data-mark={line.mark ?? undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || !onEnter || event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        if (line.envelope.trim()) onEnter()
      }}
    >
      <span className={`vz-tn ${styles.place}`}>{place}</span>
      <TextInput
        size="xs"
        className={styles.envelope}
        aria-label={t('envelopeOf', { place })}
        placeholder={t('envelope')}
        value={line.envelope}
        maxLength={500}
        error={twice || isNameless(line)}
        autoFocus={autoFocus}
        onChange={(event) => onChange({ envelope: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        className={styles.addressee}
        aria-label={t('addresseeOf', { place })}
        placeholder={t('addressee')}
        value={line.addressee}
        maxLength={500}
        onChange={(event) => onChange({ addressee: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('markOf', { place })}
        value={line.mark ?? UNMARKED}
        data={INVENTORY_MARKS.map((value) => ({ value, label: t(`marks.${value}`) }))}
        onChange={(value) => onChange({ mark: INVENTORY_MARKS.find((one) => one === value) ?? null })}
      />
      <TextInput
        size="xs"
        className={styles.remark}
        aria-label={t('noteOf', { place })}
        placeholder={t('lineNote')}
        value={line.note}
        maxLength={500}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        disabled={!onRemove}
        aria-label={t('removeLine', { place })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.75} />
      </ActionIcon>
    </li>
  )
}
