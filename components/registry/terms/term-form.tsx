'use client'

import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { type TermFields, TermUrgency, type TermView } from '@/lib/contracts/registry-terms'
import { FormDialog } from '../dispatch/form-dialog'
import styles from '../duties/duties.module.css'

type Props = {
  /** The term that is changed; none is a new one. */
  term: TermView | null
  onClose: () => void
  onDone: () => Promise<unknown>
}

const NEW: TermFields = {
  ...{ kind: '', urgency: 'any', reviewDays: null, executionDays: null, counted: 'working', source: '' },
}
const daysOf = (value: string | number): number | null => (value === '' ? null : Number(value))

/** A kind and an urgency with their terms, how the days are counted and which clause says so. */
export function TermForm({ term, onClose, onDone }: Props) {
  const t = useTranslations('registry.terms')
  const urgencies = useTranslations('registry.urgency')
  const [values, setValues] = useState<TermFields>(term ? fieldsOf(term) : NEW)
  const set = (part: Partial<TermFields>) => setValues((now) => ({ ...now, ...part }))
  const { data: offered = [] } = useLive(orpc.documents.offeredKinds, {})
  const received = offered
    .filter(({ flow }) => flow === 'incoming')
    .map(({ key, name }) => ({ value: key, label: name }))
  const own = term && !received.some(({ value }) => value === term.kind)
  const done = () => void onDone().then(onClose)
  const add = useCommand(orpc.registry.addTerm, { done })
  const change = useCommand(orpc.registry.changeTerm, { done })
  const some = values.reviewDays !== null || values.executionDays !== null
  const submit = () => {
    if (term) void change.run({ ...values, termId: term.id, version: term.version })
    else void add.run(values)
  }
  return (
    <FormDialog
      title={t(term ? 'changeTitle' : 'addTitle')}
      submit={t('save')}
      act={term ? change : add}
      blocked={!values.kind || !values.source.trim() || !some}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        w="100%"
        label={t('kind')}
        withAsterisk
        data-autofocus
        value={values.kind || null}
        data={own ? [{ value: term.kind, label: term.kindName }, ...received] : received}
        allowDeselect={false}
        onChange={(kind) => set({ kind: kind ?? '' })}
      />
      <Select
        w="100%"
        label={t('urgency')}
        value={values.urgency}
        data={TermUrgency.options.map((value) => ({ value, label: value === 'any' ? t('any') : urgencies(value) }))}
        allowDeselect={false}
        onChange={(value) => set({ urgency: TermUrgency.parse(value) })}
      />
      <div className={styles.pair}>
        {(['reviewDays', 'executionDays'] as const).map((field) => (
          <NumberInput
            key={field}
            label={t(field)}
            value={values[field] ?? ''}
            min={0}
            max={365}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => set({ [field]: daysOf(value) })}
          />
        ))}
      </div>
      <SegmentedControl
        aria-label={t('counted')}
        value={values.counted}
        data={(['working', 'calendar'] as const).map((value) => ({ value, label: t(`countedBy.${value}`) }))}
        onChange={(value) => set({ counted: value === 'calendar' ? 'calendar' : 'working' })}
      />
      <TextInput
        w="100%"
        label={t('source')}
        withAsterisk
        value={values.source}
        maxLength={200}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </FormDialog>
  )
}

const fieldsOf = ({ kind, urgency, reviewDays, executionDays, counted, source }: TermView): TermFields => ({
  ...{ kind, urgency, reviewDays, executionDays, counted, source },
})
