'use client'

import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { nameInSignature } from '@/lib/text/names'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'

const LETTERHEADS = ['body', 'official', 'none'] as const

/** Who signs: only those who may. Position and name are printed as they stand here and may be corrected. */
export function SignatoryField({ edits, legend }: { edits: CardEdits; legend?: string }) {
  const t = useTranslations('card')
  const value = edits.value('signatory')
  const { data: people = [] } = useLive(orpc.directory.findPeople, { permission: 'documents.sign', limit: 100 })
  const choose = (id: string | null) => {
    const person = people.find((one) => one.id === id)
    edits.set(
      'signatory',
      person ? { personId: person.id, position: person.position, name: nameInSignature(person) } : null,
    )
  }
  const change = (part: Partial<NonNullable<typeof value>>) =>
    edits.set('signatory', { position: '', name: '', ...value, ...part })
  const acting = value?.acting?.order ?? ''
  return (
    <fieldset className={styles.group}>
      {legend && <legend>{legend}</legend>}
      <Select
        aria-label={t('signatory.who')}
        placeholder={t('signatory.who')}
        data={people.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
        value={value?.personId ?? null}
        onChange={choose}
        searchable
        clearable
        nothingFoundMessage={t('signatory.nobody')}
      />
      <Select
        label={t('letterhead.label')}
        data={LETTERHEADS.map((kind) => ({ value: kind, label: t(`letterhead.${kind}`) }))}
        value={edits.value('letterhead') ?? 'body'}
        allowDeselect={false}
        onChange={(kind) => edits.set('letterhead', kind as (typeof LETTERHEADS)[number])}
      />
      {value && (
        <div className={styles.pair}>
          <TextInput
            label={t('position')}
            value={value.position}
            maxLength={500}
            onChange={(event) => change({ position: event.currentTarget.value })}
          />
          <TextInput
            label={t('signatory.name')}
            value={value.name}
            maxLength={500}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </div>
      )}
      {value && (
        <TextInput
          label={t('signatory.acting')}
          value={acting}
          maxLength={200}
          onChange={({ currentTarget: { value: order } }) => change({ acting: order ? { order } : null })}
        />
      )}
    </fieldset>
  )
}
