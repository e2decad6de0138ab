'use client'

import { Alert, Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { type AddresseeCard, AddresseeKind } from '@/lib/contracts/organisations-views'
import { AddressHint } from '../organisations/address-hint'
import { CountryPicker } from '../organisations/country-picker'
import { useErrorText } from '../ui/error-text'
import { usePhone } from '../ui/use-phone'
import styles from './addressees.module.css'
import { AlikeEntries } from './alike-entries'
import { EntryAddress } from './entry-address'
import { addressOf, datives, type EntryValues, fieldsOf, marksOf, sent, startOf } from './entry-values'

type Start = { name?: string; kind?: AddresseeKind; parent?: AddresseeCard }
type Props = { card?: AddresseeCard; start?: Start; onClose: () => void; onDone: (id: string) => void }

const TOP = AddresseeKind.options.filter((kind) => kind !== 'unit' && kind !== 'official')

/** An addressee's fields: a new one or a change; entries it may repeat stand beside before it is saved (V-05.12). */
export function EntryForm({ card, start = {}, onClose, onDone }: Props) {
  const t = useTranslations('organisations')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const phone = usePhone()
  const [values, setValues] = useState<EntryValues>(() => startOf(card, start))
  const [distinctFrom, setDistinct] = useState<string[]>([])
  const set = (part: Partial<EntryValues>) => setValues((now) => ({ ...now, ...part }))
  const adding = useCommand(orpc.organisations.add, { done: ({ id }) => onDone(id) })
  const changing = useCommand(orpc.organisations.change, { done: () => card && onDone(card.id) })
  const failure = adding.error ?? changing.error
  const below = values.kind === 'unit' || values.kind === 'official'
  const submit = () => {
    if (!values.name.trim()) return
    const { kind, ...fields } = sent(values)
    if (card) void changing.run({ ...fields, kind, organisationId: card.id, expectedVersion: card.version })
    else void adding.run({ ...fields, kind, parentId: start.parent?.id, distinctFrom })
  }
  const proposed = datives(values)
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      fullScreen={phone}
      title={t(card ? 'form.change' : (`form.add.${below ? values.kind : 'top'}` as never), {
        name: start.parent?.name ?? '',
      })}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles.fields}>
          {!below && (
            <Select
              className={styles.wide}
              label={t('fields.kind')}
              value={values.kind}
              allowDeselect={false}
              onChange={(kind) => set({ kind: kind as AddresseeKind })}
              data={TOP.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
          )}
          {fieldsOf(values).map(({ field, wide, max }) => (
            <Fragment key={field}>
              {field === 'country' ? (
                <CountryPicker
                  className={styles.wide}
                  value={values.country || null}
                  onChange={(code) => set({ country: code ?? '' })}
                />
              ) : field === 'address' ? (
                <EntryAddress values={values} set={set} />
              ) : (
                <TextInput
                  label={t(field === 'name' ? `fields.nameOf.${values.kind}` : `fields.${field}`)}
                  value={values[field]}
                  maxLength={max}
                  withAsterisk={field === 'name'}
                  data-autofocus={field === 'name' || undefined}
                  className={wide ? styles.wide : undefined}
                  onChange={(event) => set({ [field]: event.currentTarget.value })}
                />
              )}
              {(field === 'postalCode' || field === 'address') && (
                <AddressHint className={styles.wide} address={addressOf(values)} country={values.country} />
              )}
            </Fragment>
          ))}
          {proposed && (
            <Button variant="subtle" size="compact-xs" h={24} className={styles.wide} onClick={() => set(proposed)}>
              {t('form.propose', { text: Object.values(proposed).join(', ') })}
            </Button>
          )}
          {marksOf(values.kind).map((field) => (
            <Checkbox
              key={field}
              label={t(`fields.${field}`)}
              checked={values[field]}
              onChange={(event) => set({ [field]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <AlikeEntries
          wanted={{ ...values, parentId: start.parent?.id ?? card?.parentId ?? undefined, except: card?.id }}
          onDistinct={setDistinct}
          onTake={card ? undefined : onDone}
        />
        {failure && (
          <Alert color="red" role="alert">
            {errorText(failure)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={adding.pending || changing.pending} disabled={!values.name.trim()}>
            {ui('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
