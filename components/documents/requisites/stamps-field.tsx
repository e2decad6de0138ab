'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Stamp } from '@/lib/contracts/requisites'
import { MOST_STAMPS } from '@/lib/requisites/printed'
import styles from './requisites.module.css'
import { StampItem } from './stamp-item'
import { MOST, type StampsKey } from './stamps'
import type { CardEdits } from './use-card-edits'

type Props = { field: StampsKey; edits: CardEdits; legend?: string }

const NEW: Stamp = { by: 'official', who: '', name: '', date: null, number: '' }

/** Stamps of approval or of agreement outside the office, in the order they are printed. */
export function StampsField({ field, edits, legend }: Props) {
  const t = useTranslations('card.stamps')
  const stamps = edits.value(field) ?? []
  const put = (next: Stamp[]) => edits.set(field, next)
  return (
    <fieldset className={styles.group}>
      {legend && <legend>{legend}</legend>}
      {stamps.map((stamp, index) => (
        <StampItem
          // biome-ignore lint/suspicious/noArrayIndexKey: a stamp is its place on the sheet
          key={index}
          field={field}
          stamp={stamp}
          number={index + 1}
          onChange={(next) => put(stamps.map((one, at) => (at === index ? next : one)))}
          onRemove={() => put(stamps.filter((_, at) => at !== index))}
        />
      ))}
      {field === 'agreements' && stamps.length > MOST_STAMPS && <small className={styles.warning}>{t('sheet')}</small>}
      {stamps.length < MOST[field] && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={() => put([...stamps, NEW])}
        >
          {t(`add.${field}`)}
        </Button>
      )}
    </fieldset>
  )
}
