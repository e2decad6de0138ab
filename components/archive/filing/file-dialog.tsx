'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CaseChoice } from '@/lib/contracts/archive-filing'
import { CasePicker } from './case-picker'

/** Into which case, and what there is to say of the execution; the room shows the mark once the server has made it. */
export function FileDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('archive.filing.dialog')
  const { id: documentId } = useRoom().document
  const [chosen, setChosen] = useState<CaseChoice | null>(null)
  const [note, setNote] = useState('')
  const act = useCommand(orpc.archive.file, { done: onClose })
  return (
    <FormDialog
      title={t('title')}
      submit={t('submit')}
      act={act}
      blocked={!chosen}
      onSubmit={() => chosen && void act.run({ documentId, caseId: chosen.id, note: note.trim() })}
      onClose={onClose}
    >
      <CasePicker documentId={documentId} value={chosen} onChange={setChosen} />
      <Textarea
        label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
