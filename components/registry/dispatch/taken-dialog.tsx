'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { RegisterView } from '@/lib/contracts/registry-dispatch-views'
import { DayField } from '../card/day-field'
import { Field } from '../card/field'
import { FormDialog } from './form-dialog'

type Props = { register: RegisterView; today: string; onDone: () => void; onClose: () => void }

/** Who signed for the packets of a register, and when. */
export function TakenDialog({ register, today, onDone, onClose }: Props) {
  const t = useTranslations('registry.dispatch')
  const [takenBy, setTakenBy] = useState('')
  const [takenOn, setTakenOn] = useState<string | null>(today)
  const act = useCommand(orpc.registry.noteTaken, { done: onDone })
  return (
    <FormDialog
      title={t('takenTitle', { number: register.number })}
      submit={t('save')}
      act={act}
      blocked={!takenBy.trim() || !takenOn}
      onSubmit={() => takenOn && void act.run({ registerId: register.id, takenBy: takenBy.trim(), takenOn })}
      onClose={onClose}
    >
      <TextInput
        label={t('takenBy')}
        w="100%"
        withAsterisk
        data-autofocus
        value={takenBy}
        maxLength={200}
        onChange={(event) => setTakenBy(event.currentTarget.value)}
      />
      <Field label={t('takenOn')} name="takenOn" span={12} required>
        {(ids) => (
          <DayField {...ids} value={takenOn} today={today} min={register.sentOn} max={today} onChange={setTakenOn} />
        )}
      </Field>
    </FormDialog>
  )
}
