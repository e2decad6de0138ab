'use client'

import { TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { documentId: string; onClose: () => void; onDone: () => void }

/** To whom the original goes, until when and what for. */
export function HandOutForm({ documentId, onClose, onDone }: Props) {
  const t = useTranslations('registry.originals')
  const today = useOfficeDay()()
  const [person, setPerson] = useState(NOBODY)
  const [until, setUntil] = useState<string | null>(null)
  const [purpose, setPurpose] = useState('')
  const act = useCommand(orpc.registry.handOutOriginal, { done: onDone })
  const personId = person.id
  return (
    <FormDialog
      title={t('handOutTitle')}
      submit={t('handOut')}
      act={act}
      blocked={!personId}
      onSubmit={() => personId && void act.run({ documentId, personId, until, purpose })}
      onClose={onClose}
    >
      <PersonPicker label={t('toWhom')} value={person} onChange={setPerson} required autoFocus />
      <DateInput
        label={t('untilField')}
        description={t('untilHint')}
        value={until}
        onChange={setUntil}
        valueFormat="DD.MM.YYYY"
        minDate={today}
        clearable
      />
      <TextInput
        label={t('purpose')}
        value={purpose}
        maxLength={500}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
