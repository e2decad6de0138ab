'use client'

import { Checkbox, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { flattenUnits } from '@/components/directory/flatten-units'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { SettingView } from '@/lib/contracts/journals-settings'
import { subjectOf } from '@/lib/journals/subject'

type Kind = { key: string; name: string; flow: string }
type Props = {
  /** The setting that is changed; none is a new one. */
  setting: SettingView | null
  kinds: Kind[]
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** A kind, the unit its documents come from, and the journal they are registered in (T-12.03). */
export function SettingForm({ setting, kinds, onClose, onDone }: Props) {
  const t = useTranslations('journals.settings')
  const [kind, setKind] = useState(setting?.kind ?? null)
  const [unitId, setUnitId] = useState(setting?.unit?.id ?? null)
  const [restricted, setRestricted] = useState(setting?.restricted ?? false)
  const [journalId, setJournalId] = useState(setting?.journal.id ?? null)
  const units = useLive(orpc.directory.units, {})
  const { data } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const done = () => void onDone().then(onClose)
  const add = useCommand(orpc.journals.addSetting, { done })
  const change = useCommand(orpc.journals.changeSetting, { done })
  const flow = kinds.find(({ key }) => key === kind)?.flow
  const subjects = ['general', subjectOf({ kind: kind ?? '' })]
  const offered = (data?.journals ?? []).filter(
    ({ closed, subject, ...journal }) =>
      journal.flow === flow && journal.restricted === restricted && !closed && subjects.includes(subject),
  )
  const chosen = offered.find(({ id }) => id === journalId)?.id ?? null
  const submit = () => {
    if (!kind || !chosen) return
    const fields = { kind, unitId, restricted, journalId: chosen }
    if (setting) void change.run({ ...fields, settingId: setting.id, version: setting.version })
    else void add.run(fields)
  }
  return (
    <FormDialog
      title={t(setting ? 'changeTitle' : 'addTitle')}
      submit={t('save')}
      act={setting ? change : add}
      blocked={!kind || !chosen}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('kind')}
        withAsterisk
        data-autofocus
        value={kind}
        data={kinds.map(({ key, name }) => ({ value: key, label: name }))}
        allowDeselect={false}
        onChange={setKind}
      />
      <Select
        label={t('unit')}
        description={t('unitHint')}
        placeholder={t('everyUnit')}
        value={unitId}
        data={flattenUnits(units.data ?? []).map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        searchable
        clearable
        onChange={setUnitId}
      />
      <Checkbox
        label={t('restricted')}
        checked={restricted}
        onChange={(event) => setRestricted(event.currentTarget.checked)}
      />
      <Select
        label={t('journal')}
        withAsterisk
        value={chosen}
        placeholder={kind && data && !offered.length ? t('noJournal') : undefined}
        disabled={!kind || !offered.length}
        data={offered.map(({ id, index, name }) => ({ value: id, label: [index, name].filter(Boolean).join(', ') }))}
        allowDeselect={false}
        onChange={setJournalId}
      />
    </FormDialog>
  )
}
