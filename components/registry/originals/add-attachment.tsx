'use client'

import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY } from '@/components/directory/person-picker'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { AttachmentKind } from '@/lib/contracts/registry-originals'
import { FormDialog } from '../dispatch/form-dialog'
import { HolderFields } from './holder-fields'

type Props = { documentId: string; onClose: () => void; onDone: () => void }

/** What came and is not copied, of which kind, and to whom it was handed over. */
export function AddAttachment({ documentId, onClose, onDone }: Props) {
  const t = useTranslations('registry.originals.attachments')
  const today = useOfficeDay()()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<AttachmentKind>('medium')
  const [holder, setHolder] = useState({ person: NOBODY, handedOn: today as string | null })
  const done = () => {
    onDone()
    onClose()
  }
  const act = useCommand(orpc.registry.addAttachment, { done })
  const { person, handedOn } = holder
  const submit = () => person.id && handedOn && void act.run({ documentId, kind, name, holderId: person.id, handedOn })
  return (
    <FormDialog
      title={t('addTitle')}
      submit={t('add')}
      act={act}
      blocked={!name.trim() || !person.id || !handedOn}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={500}
        withAsterisk
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('kind')}
        value={kind}
        data={AttachmentKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(value) => setKind(AttachmentKind.parse(value))}
      />
      <HolderFields value={holder} onChange={setHolder} />
    </FormDialog>
  )
}
