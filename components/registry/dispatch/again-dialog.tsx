'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { FormDialog } from './form-dialog'

type Props = { lineId: string; onDone: () => void; onClose: () => void }

/** The paper original after an electronic sending, or a replacement, with the name of who permitted it. */
export function AgainDialog({ lineId, onDone, onClose }: Props) {
  const t = useTranslations('registry.dispatch')
  const [kind, setKind] = useState<'follow_up' | 'replacement'>('follow_up')
  const [person, setPerson] = useState(NOBODY)
  const act = useCommand(orpc.registry.sendAgain, { done: onDone })
  return (
    <FormDialog
      title={t('againTitle')}
      submit={t('againSubmit')}
      act={act}
      blocked={!person.id}
      onSubmit={() => person.id && void act.run({ lineId, kind, permittedBy: person.id, method: 'post' })}
      onClose={onClose}
    >
      <Select
        label={t('againKind')}
        value={kind}
        data={[
          { value: 'follow_up', label: t('followUpLong') },
          { value: 'replacement', label: t('replacementLong') },
        ]}
        allowDeselect={false}
        onChange={(value) => setKind(value === 'replacement' ? 'replacement' : 'follow_up')}
      />
      <PersonPicker label={t('permittedBy')} required value={person} onChange={setPerson} />
    </FormDialog>
  )
}
