'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY } from '@/components/directory/person-picker'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AttachmentView } from '@/lib/contracts/registry-originals'
import { FormDialog } from '../dispatch/form-dialog'
import { HolderFields } from './holder-fields'

type Props = { documentId: string; row: AttachmentView; onClose: () => void; onDone: () => void }

/** Who gets the attachment now; who had it stays in its history. */
export function MoveAttachment({ documentId, row, onClose, onDone }: Props) {
  const t = useTranslations('registry.originals.attachments')
  const today = useOfficeDay()()
  const [holder, setHolder] = useState({ person: NOBODY, handedOn: today as string | null })
  const done = () => {
    onDone()
    onClose()
  }
  const act = useCommand(orpc.registry.moveAttachment, { done, failed: onDone })
  const { person, handedOn } = holder
  const { id: attachmentId, version, name } = row
  const submit = () =>
    person.id && handedOn && void act.run({ documentId, attachmentId, version, holderId: person.id, handedOn })
  return (
    <FormDialog
      title={t('moveTitle', { name })}
      submit={t('move')}
      act={act}
      blocked={!person.id || !handedOn}
      onSubmit={submit}
      onClose={onClose}
    >
      <HolderFields value={holder} onChange={setHolder} autoFocus />
    </FormDialog>
  )
}
