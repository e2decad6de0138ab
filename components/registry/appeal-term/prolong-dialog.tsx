'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeCalendar } from '@/components/directory/use-office-calendar'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import { isDay } from '../card/card-values'
import { DayField } from '../card/day-field'
import { Field } from '../card/field'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { documentId: string; from: string; latest: string; refresh: () => void; onClose: () => void }

/** Until when and why; who presses decides (59-ФЗ, article 12). The last day there is stands there to begin with. */
export function ProlongDialog({ documentId, from, latest, refresh, onClose }: Props) {
  const t = useTranslations('registry.appealTerm')
  const calendar = useOfficeCalendar()
  const [until, setUntil] = useState<string | null>(latest)
  const [reason, setReason] = useState('')
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.prolongAppeal, { done, failed: refresh })
  const fits = isDay(until) && until > from && until <= latest
  return (
    <FormDialog
      title={t('dialog')}
      submit={t('submit')}
      act={act}
      blocked={!fits || !reason.trim()}
      onSubmit={() => fits && void act.run({ documentId, until, reason })}
      onClose={onClose}
    >
      <p>{t('text')}</p>
      <div>
        <Field label={t('newDate', { date: formatDate(latest) })} name="until" span={12} required>
          {(ids) => (
            <DayField
              {...ids}
              value={until}
              today={from}
              min={from}
              max={latest}
              off={calendar?.off}
              onChange={setUntil}
            />
          )}
        </Field>
      </div>
      <Textarea
        label={t('reason')}
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        withAsterisk
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
