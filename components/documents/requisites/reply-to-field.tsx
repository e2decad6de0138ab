'use client'

import { TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'

type Props = { edits: CardEdits; legend?: string; autoFocus?: boolean }

/** «На № … от …»: number and date of the letter that is answered; without either there is no mark. */
export function ReplyToField({ edits, legend, autoFocus }: Props) {
  const t = useTranslations('card')
  const value = edits.value('replyTo')
  const change = (part: Partial<{ number: string; date: string }>) => {
    const next = { number: value?.number ?? '', date: value?.date ?? '', ...part }
    edits.set('replyTo', next.number || next.date ? next : null)
  }
  const half = value && (!value.number.trim() || !value.date)
  return (
    <fieldset className={styles.group}>
      {legend && <legend>{legend}</legend>}
      <div className={styles.pair}>
        <TextInput
          label={t('replyTo.number')}
          value={value?.number ?? ''}
          maxLength={100}
          autoFocus={autoFocus}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <DateInput
          label={t('replyTo.date')}
          value={value?.date || null}
          valueFormat="DD.MM.YYYY"
          placeholder={t('replyTo.day')}
          clearable
          onChange={(date) => change({ date: date ?? '' })}
        />
      </div>
      {half && <small className={styles.warning}>{t('replyTo.half')}</small>}
    </fieldset>
  )
}
