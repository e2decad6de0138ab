'use client'

import { Input, SegmentedControl, TagsInput, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PersonPicker } from '@/components/directory/person-picker'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { ChosenAccess } from '@/lib/contracts/access'
import { type DutyView, MOST_TOPICS } from '@/lib/contracts/registry-duties'
import { FormDialog } from '../dispatch/form-dialog'
import styles from './duties.module.css'
import { DutyDocuments } from './duty-documents'
import { DutySenders } from './duty-senders'
import { type DutyValues, fieldsOfDuty, valuesOfDuty } from './duty-values'

type Props = {
  /** The row that is changed; none is a new one. */
  duty: DutyView | null
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** An official with topics, correspondents and the days they are theirs. */
export function DutyForm({ duty, onClose, onDone }: Props) {
  const t = useTranslations('registry.duties')
  const [values, setValues] = useState(() => valuesOfDuty(duty))
  const set = (part: Partial<DutyValues>) => setValues((now) => ({ ...now, ...part }))
  const done = () => void onDone().then(onClose)
  const add = useCommand(orpc.registry.addDuty, { done })
  const change = useCommand(orpc.registry.changeDuty, { done })
  const act = duty ? change : add
  const fields = fieldsOfDuty(values)
  const submit = () => {
    if (!fields) return
    if (duty) void change.run({ ...fields, dutyId: duty.id, version: duty.version })
    else void add.run(fields)
  }
  return (
    <FormDialog
      title={t(duty ? 'changeTitle' : 'addTitle')}
      submit={t('save')}
      act={act}
      blocked={!fields}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker
        label={t('official')}
        value={values.official}
        onChange={(official) => set({ official })}
        required
        autoFocus={!duty}
      />
      <Input.Wrapper label={t('access.label')} description={values.access === 'dsp' ? t('access.hint') : undefined}>
        <SegmentedControl
          fullWidth
          aria-label={t('access.label')}
          value={values.access}
          data={ChosenAccess.options.map((value) => ({ value, label: t(`access.${value}`) }))}
          onChange={(access) => set({ access: ChosenAccess.parse(access) })}
        />
      </Input.Wrapper>
      <TagsInput
        label={t('topics')}
        description={t('topicsHint')}
        value={values.topics}
        onChange={(topics) => set({ topics })}
        searchValue={values.typed}
        onSearchChange={(typed) => set({ typed })}
        maxTags={MOST_TOPICS}
        maxLength={200}
        splitChars={[';']}
        acceptValueOnBlur={false}
        data-autofocus={duty ? true : undefined}
      />
      <DutySenders values={values} set={set} />
      <DutyDocuments values={values} set={set} />
      <TextInput
        label={t('order')}
        value={values.order}
        maxLength={300}
        onChange={(event) => set({ order: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <DateInput
          label={t('from')}
          value={values.from}
          onChange={(from) => set({ from })}
          valueFormat="DD.MM.YYYY"
          clearable
        />
        <DateInput
          label={t('until')}
          value={values.until}
          onChange={(until) => set({ until })}
          valueFormat="DD.MM.YYYY"
          minDate={values.from ?? undefined}
          clearable
        />
      </div>
    </FormDialog>
  )
}
