'use client'

import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useOfficeDay } from '@/components/ui/office-day'
import { RECEIVED_WAYS } from '@/lib/registry/delivery-ways'
import { LineFiles } from './line-files'
import type { LineUpload } from './line-uploads'
import { freeName, type TypedLine } from './unit-lines'
import styles from './unit-mail.module.css'

type Props = {
  line: TypedLine
  place: number
  /** The head of the body and the deputies. */
  officials: { value: string; label: string }[]
  uploads: readonly LineUpload[]
  autoFocus: boolean
  onChange: (change: (line: TypedLine) => TypedLine) => void
  onRemove?: () => void
}

/** One document of a register: from whom, its number and date, what about, to whom, how it came, what lies with it. */
export function LineFields({ line, place, officials, uploads, autoFocus, onChange, onRemove }: Props) {
  const t = useTranslations('registry.unitMail')
  const ways = useTranslations('registry.ways')
  const today = useOfficeDay()()
  const set = (part: Partial<TypedLine>) => onChange((now) => ({ ...now, ...part }))
  return (
    <fieldset className={styles.line}>
      <legend>{t('line', { place })}</legend>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          className={styles.removeLine}
          aria-label={t('removeLine', { place })}
          title={t('removeLine', { place })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      <div className={styles.fields}>
        <TextInput
          className={styles.wide}
          label={t('sender')}
          placeholder={t('senderHint')}
          value={line.sender}
          maxLength={500}
          withAsterisk
          autoFocus={autoFocus}
          onChange={(event) => set({ sender: event.currentTarget.value })}
        />
        <TextInput
          label={t('theirNumber')}
          placeholder={t('noNumber')}
          value={line.theirNumber}
          maxLength={100}
          onChange={(event) => set({ theirNumber: event.currentTarget.value })}
        />
        <DateInput
          label={t('theirDate')}
          placeholder={t('noDate')}
          value={line.theirDate}
          valueFormat="DD.MM.YYYY"
          maxDate={today}
          clearable
          onChange={(theirDate) => set({ theirDate })}
        />
        <TextInput
          className={styles.wide}
          label={t('about')}
          value={line.title}
          maxLength={1000}
          withAsterisk
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          className={styles.wide}
          label={t('addressee')}
          placeholder={t('addresseeHint')}
          value={line.addresseeId}
          data={officials}
          withAsterisk
          searchable
          comboboxProps={{ withinPortal: true }}
          onChange={(addresseeId) => set({ addresseeId })}
        />
        <Select
          label={t('way')}
          value={line.way}
          data={RECEIVED_WAYS.map((value) => ({ value, label: ways(value) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => set({ way: RECEIVED_WAYS.find((one) => one === value) ?? 'post' })}
        />
        <NumberInput
          label={t('sheets')}
          value={line.sheets}
          min={0}
          max={10_000}
          allowDecimal={false}
          onChange={(sheets) => set({ sheets })}
        />
        <TextInput
          className={styles.wide}
          label={t('attachments')}
          placeholder={t('attachmentsHint')}
          value={line.attachments}
          maxLength={500}
          onChange={(event) => set({ attachments: event.currentTarget.value })}
        />
        <TextInput
          className={styles.whole}
          label={t('note')}
          value={line.note}
          maxLength={500}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
      <LineFiles
        line={line}
        uploads={uploads}
        // A file arrives when it does: it joins the line as it is then.
        onStored={(file) =>
          onChange((now) => {
            const name = freeName(
              file.name,
              now.files.map((one) => one.name),
            )
            return { ...now, files: [...now.files, { ...file, name }] }
          })
        }
        onRemove={(file) => onChange((now) => ({ ...now, files: now.files.filter((one) => one !== file) }))}
      />
    </fieldset>
  )
}
