'use client'

import { ActionIcon, Select, Textarea, TextInput, Tooltip } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Stamp } from '@/lib/contracts/requisites'
import { missingIn } from '@/lib/requisites/whole-stamps'
import styles from './requisites.module.css'
import type { StampsKey } from './stamps'

type Props = {
  field: StampsKey
  stamp: Stamp
  number: number
  onChange: (stamp: Stamp) => void
  onRemove: () => void
}

/** One stamp by its form: an official with the name, a body with its protocol, a letter with its number (a letter only agrees). */
export function StampItem({ field, stamp, number, onChange, onRemove }: Props) {
  const t = useTranslations('card.stamps')
  const set = (part: Partial<Stamp>) => onChange({ ...stamp, ...part })
  const missing = missingIn(stamp)
  const kinds = Stamp.shape.by.options.filter((by) => field === 'agreements' || by !== 'letter')
  const official = stamp.by === 'official'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset here would repeat the legend before each input
    <div className={styles.addressee} role="group" aria-label={t('one', { number })}>
      <div className={styles.addresseeHead}>
        <span className="vz-tn">{number}</span>
        <Tooltip label={t('remove')}>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('remove')} onClick={onRemove}>
            <IconX size={15} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Select
        label={t('by')}
        data={kinds.map((by) => ({ value: by, label: t(`kinds.${by}`) }))}
        value={stamp.by}
        allowDeselect={false}
        onChange={(by) => by && set({ by: by as Stamp['by'] })}
      />
      <Textarea
        label={t(`who.${stamp.by}`)}
        value={stamp.who}
        error={missing.includes('who') && t('needed')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        onChange={(event) => set({ who: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        {official ? (
          <TextInput
            label={t('name')}
            value={stamp.name}
            error={missing.includes('name') && t('needed')}
            maxLength={500}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            label={t(`number.${stamp.by}`)}
            value={stamp.number}
            maxLength={100}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
        )}
        <DateInput
          label={t('date')}
          value={stamp.date ?? null}
          valueFormat="DD.MM.YYYY"
          clearable
          onChange={(date) => set({ date })}
        />
      </div>
    </div>
  )
}
