'use client'

import { TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { OriginalPlace, type OriginalView } from '@/lib/contracts/registry-originals'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { view: OriginalView; onClose: () => void; onDone: () => void }

/** The cell of the original, or, of an appeal, when it was passed to its department and who received it. */
export function PlaceForm({ view, onClose, onDone }: Props) {
  const t = useTranslations('registry.originals')
  const today = useOfficeDay()()
  const { documentId, keptIn, place } = view
  const [cell, setCell] = useState(place?.cell ?? '')
  const [passedOn, setPassedOn] = useState<string | null>(place?.passedOn ?? today)
  const received = place?.receivedBy
  const [person, setPerson] = useState(received ? { text: received.name, id: received.id } : NOBODY)
  const act = useCommand(orpc.registry.placeOriginal, { done: onDone })
  const inCell = keptIn === 'cell'
  const parsed = OriginalPlace.safeParse(
    inCell ? { in: 'cell', cell } : { in: 'department', passedOn, receivedById: person.id },
  )
  return (
    <FormDialog
      title={t(inCell ? 'placeTitle' : 'passTitle')}
      submit={t('save')}
      act={act}
      blocked={!parsed.success}
      onSubmit={() =>
        parsed.success && void act.run({ documentId, place: parsed.data, version: place?.version ?? null })
      }
      onClose={onClose}
    >
      {inCell ? (
        <TextInput
          label={t('cellField')}
          description={t('cellHint')}
          value={cell}
          maxLength={100}
          withAsterisk
          data-autofocus
          onChange={(event) => setCell(event.currentTarget.value)}
        />
      ) : (
        <>
          <PersonPicker label={t('receivedBy')} value={person} onChange={setPerson} required autoFocus />
          <DateInput
            label={t('passedOn')}
            value={passedOn}
            onChange={setPassedOn}
            valueFormat="DD.MM.YYYY"
            maxDate={today}
            withAsterisk
          />
        </>
      )}
    </FormDialog>
  )
}
