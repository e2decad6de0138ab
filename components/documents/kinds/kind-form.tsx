'use client'

import { Checkbox, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { ChosenAccess } from '@/lib/contracts/access'
import type { KindView } from '@/lib/contracts/documents-kinds'
import { KIND_GROUPS } from '@/lib/requisites/additional'
import { isModel, PERSONAL_KIND } from '@/lib/requisites/kinds'

type Props = { kind: KindView | null; kinds: KindView[]; onClose: () => void; onDone: () => Promise<unknown> }

/** A kind of documents: made on the model of another, or its name, access and file changed (R-02.01, C-09.07, R-31.13). */
export function KindForm({ kind, kinds, onClose, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const models = kinds.filter(({ key, removed }) => isModel(key) && !removed)
  const [values, setValues] = useState({
    name: kind?.name ?? '',
    like: models[0]?.key ?? '',
    group: models[0]?.group ?? KIND_GROUPS[0],
    access: kind?.access ?? ('common' as ChosenAccess),
    fileNeeded: kind?.fileNeeded ?? true,
    papersTo: kind?.papersTo ?? '',
  })
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }))
  const done = () => void onDone().then(onClose)
  const failed = () => void onDone()
  const make = useCommand(orpc.documents.makeKind, { done, failed })
  const change = useCommand(orpc.documents.changeKind, { done, failed })
  const { like, group, ...rest } = values
  const model = kind ?? models.find(({ key }) => key === like)
  const received = model?.flow === 'incoming'
  const fields = { ...rest, name: values.name.trim(), papersTo: received ? values.papersTo : '' }
  const take = (key: string | null) => {
    const chosen = models.find((one) => one.key === key)
    if (chosen) set({ like: chosen.key, group: chosen.group })
  }
  return (
    <FormDialog
      title={kind ? t('kindTitle', { name: kind.name }) : t('makeTitle')}
      submit={t('save')}
      act={kind ? change : make}
      blocked={!fields.name}
      onSubmit={() =>
        kind
          ? void change.run({ ...fields, kind: kind.key, version: kind.version })
          : void make.run({ ...fields, like, group })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('kindName')}
        withAsterisk
        data-autofocus
        value={values.name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {!kind && (
        <>
          <Select
            label={t('like')}
            description={t('likeHint')}
            value={like}
            data={models.map(({ key, name, flow }) => ({ value: key, label: `${name} · ${t(`flows.${flow}`)}` }))}
            allowDeselect={false}
            onChange={take}
          />
          <Select
            label={t('group')}
            value={group}
            data={KIND_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
            allowDeselect={false}
            onChange={(value) => set({ group: KIND_GROUPS.find((one) => one === value) ?? group })}
          />
        </>
      )}
      {kind?.key === PERSONAL_KIND ? (
        <p>{t('personal')}</p>
      ) : (
        <Select
          label={t('access')}
          value={values.access}
          data={ChosenAccess.options.map((value) => ({ value, label: t(`accesses.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => set({ access: ChosenAccess.catch('common').parse(value) })}
        />
      )}
      {received && (
        <>
          <Checkbox
            label={t('fileNeeded')}
            checked={values.fileNeeded}
            onChange={(event) => set({ fileNeeded: event.currentTarget.checked })}
          />
          <TextInput
            label={t('papersTo')}
            description={t('papersToHint')}
            value={values.papersTo}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => set({ papersTo: event.currentTarget.value })}
          />
        </>
      )}
    </FormDialog>
  )
}
