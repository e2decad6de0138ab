'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { PersonRef } from '@/lib/contracts/documents'
import type { WaitingOriginal } from '@/lib/contracts/registry-handover'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'

type Props = {
  rows: WaitingOriginal[]
  /** Who received the last register: most often it is the same person. */
  receiver: PersonRef | null
  refresh: () => void
  onMade: (number: string) => void
  onClose: () => void
}

const CLOSED = 'registry.receiver_may_not_see'

/**
 * Who takes the originals, and a note to each of them; one press makes the register and hands them over. What is
 * closed to the receiver may be left waiting by one press, the rest goes.
 */
export function HandOverForm({ rows, receiver, refresh, onMade, onClose }: Props) {
  const t = useTranslations('registry.handover')
  const [person, setPerson] = useState(receiver ? { text: receiver.name, id: receiver.id } : NOBODY)
  const [notes, setNotes] = useState<Record<string, string>>({})
  const done = ({ number }: { number: string }) => {
    refresh()
    onMade(number)
    onClose()
  }
  const act = useCommand(orpc.registry.handOverOriginals, { done, failed: refresh })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const receiverId = person.id
  const going = rows.filter(({ documentId }) => !left.has(documentId))
  const closed = going.find(({ number }) => act.error?.code === CLOSED && act.error.data.number === number)
  const leave = ({ documentId }: WaitingOriginal) => {
    act.reset()
    setLeft(new Set([...left, documentId]))
  }
  const lines = going.map(({ documentId }) => ({ documentId, note: notes[documentId] ?? '' }))
  return (
    <FormDialog
      title={t('makeTitle')}
      submit={t('makeSubmit')}
      act={act}
      blocked={!receiverId || !going.length}
      onSubmit={() => receiverId && void act.run({ receiverId, lines })}
      onClose={onClose}
    >
      <p>{t('makeText', { count: going.length })}</p>
      <PersonPicker label={t('receiver')} value={person} onChange={setPerson} required autoFocus />
      <fieldset className={dispatch.lines}>
        <legend>{t('notes')}</legend>
        {going.map(({ documentId, number }) => (
          <TextInput
            key={documentId}
            label={t('noteOf', { number })}
            size="xs"
            value={notes[documentId] ?? ''}
            maxLength={500}
            onChange={({ currentTarget }) => setNotes({ ...notes, [documentId]: currentTarget.value })}
          />
        ))}
      </fieldset>
      {closed && (
        <Button variant="default" size="xs" onClick={() => leave(closed)}>
          {t('leave', { number: closed.number })}
        </Button>
      )}
    </FormDialog>
  )
}
