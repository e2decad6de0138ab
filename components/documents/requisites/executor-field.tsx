'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'

type Props = { edits: CardEdits; legend?: string; autoFocus?: boolean }

/** The executor's mark at the foot of the letter: full name and telephone. */
export function ExecutorField({ edits, legend, autoFocus }: Props) {
  const t = useTranslations('card')
  const value = edits.value('executor')
  const { data: me } = useLive(orpc.directory.me, {})
  const change = (part: { name?: string; phone?: string }) => {
    const next = { name: value?.name ?? '', phone: value?.phone ?? '', ...part }
    edits.set('executor', next.name || next.phone ? next : null)
  }
  const own = me && { name: me.fullName, phone: me.phone ?? '' }
  return (
    <fieldset className={styles.group}>
      {legend && <legend>{legend}</legend>}
      <div className={styles.pair}>
        <TextInput
          label={t('executor.name')}
          value={value?.name ?? ''}
          maxLength={500}
          autoFocus={autoFocus}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('executor.phone')}
          value={value?.phone ?? ''}
          maxLength={100}
          inputMode="tel"
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </div>
      {own && own.name !== value?.name && (
        <Button size="compact-xs" h={24} variant="subtle" onClick={() => edits.set('executor', own)}>
          {t('executor.me')}
        </Button>
      )}
    </fieldset>
  )
}
