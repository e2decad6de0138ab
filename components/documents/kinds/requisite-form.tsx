'use client'

import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { REQUISITE_TYPES, type RequisiteType } from '@/lib/requisites/additional'
import type { Written } from './kinds-part'

type Props = Written & { onClose: () => void; onDone: () => Promise<unknown> }

/** An additional requisite: its name, its type, what to choose from, whether nothing goes on without it (C-09.08). */
export function RequisiteForm({ kind, requisite, onClose, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const [name, setName] = useState(requisite?.name ?? '')
  const [type, setType] = useState<RequisiteType>(requisite?.type ?? 'line')
  const [listed, setListed] = useState(requisite?.options.join('\n') ?? '')
  const [mandatory, setMandatory] = useState(requisite?.mandatory ?? false)
  const done = () => void onDone().then(onClose)
  const failed = () => void onDone()
  const add = useCommand(orpc.documents.addKindRequisite, { done, failed })
  const change = useCommand(orpc.documents.changeKindRequisite, { done, failed })
  const lines = listed.split('\n').map((line) => line.trim())
  const options = type === 'choice' ? lines.filter(Boolean) : []
  const fields = { name: name.trim(), options, mandatory }
  const submit = () =>
    requisite
      ? void change.run({ ...fields, requisiteId: requisite.id, version: requisite.version })
      : void add.run({ ...fields, kind: kind.key, type })
  return (
    <FormDialog
      title={requisite ? t('changeTitle') : t('addTitle', { kind: kind.name })}
      submit={t('save')}
      act={requisite ? change : add}
      blocked={!fields.name || (type === 'choice' && !options.length)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        withAsterisk
        data-autofocus
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('type')}
        description={requisite ? t('typeStays') : undefined}
        disabled={requisite !== null}
        value={type}
        data={REQUISITE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => setType(REQUISITE_TYPES.find((one) => one === value) ?? 'line')}
      />
      {type === 'choice' && (
        <Textarea
          label={t('options')}
          description={t('optionsHint')}
          withAsterisk
          autosize
          minRows={3}
          maxRows={12}
          value={listed}
          onChange={(event) => setListed(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={t('mandatory')}
        checked={mandatory}
        onChange={(event) => setMandatory(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
