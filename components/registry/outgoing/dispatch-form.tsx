'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeCalendar } from '@/components/directory/use-office-calendar'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { DispatchMethod } from '@/lib/contracts/registry-views'
import { isDay } from '../card/card-values'
import { DayField } from '../card/day-field'
import { Field } from '../card/field'
import { CoverPart } from '../dispatch/cover-part'
import { DispatchChecks, failing } from './dispatch-checks'
import { StepFailure } from './failure'
import styles from './outgoing.module.css'
import type { StepProps } from './step'
import { useDispatchValues } from './use-dispatch-values'

/** How a registered document was sent, or why it was not: the failure stays on record and in the list. */
export function DispatchForm({ documentId, desk, refresh }: StepProps) {
  const t = useTranslations('registry')
  const today = useOfficeCalendar()?.today ?? null
  const { values, set, clear } = useDispatchValues(documentId)
  const method = values.method && desk.methods.includes(values.method) ? values.method : (desk.methods[0] ?? 'post')
  const sentOn = values.sentOn ?? today
  const [confirmed, setConfirmed] = useState<CheckKey[]>([])
  const watch = [`document:${documentId}`, 'registry']
  const asked = useLive(orpc.registry.dispatchChecks, { documentId, method }, { watch })
  const checks = asked.isPlaceholderData ? null : asked.data
  const { wrong, byHand, uncovered } = failing(checks ?? [])
  const [coverReason, setReason] = useState('')
  const act = useCommand(orpc.registry.dispatch, {
    done: () => {
      clear()
      refresh()
    },
    failed: refresh,
  })
  const ready = isDay(sentOn) && !act.pending
  const checked =
    Boolean(checks) &&
    !wrong.length &&
    byHand.every((key) => confirmed.includes(key)) &&
    (!uncovered || coverReason.trim() !== '')
  const send = (result: 'sent' | 'failed') => {
    if (!ready || (result === 'sent' && !checked)) return
    const words = { trackNumber: values.trackNumber.trim() || null, note: values.note.trim() || null }
    const vouched = confirmed.filter((key) => byHand.includes(key))
    const cover = uncovered ? { confirmed: [...vouched, 'cover' as const], coverReason } : { confirmed: vouched }
    void act.run({ documentId, method, sentOn, result, ...cover, ...words })
  }
  useKey('Ctrl+Enter', () => send('sent'))
  return (
    <>
      <h2 className={styles.head}>
        {t('outgoing.toSend')}
        <kbd className="vz-kbd" aria-hidden>
          Ctrl Enter
        </kbd>
      </h2>
      <p className={styles.sub}>
        {desk.addressee ? t('outgoing.addressee', { name: desk.addressee }) : t('outgoing.noAddressee')}
        {desk.restricted && <b> {t('outgoing.restricted')}</b>}
      </p>
      <div className={styles.form}>
        <Select
          label={t('outgoing.method')}
          value={method}
          data={desk.methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => {
            setConfirmed([])
            set({ method: DispatchMethod.parse(value) })
          }}
        />
        {today && (
          <Field label={t('outgoing.sentOn')} name="sentOn" span={12}>
            {(ids) => (
              <DayField
                {...ids}
                value={sentOn}
                today={today}
                max={today}
                onChange={(day) => set({ sentOn: day ?? '' })}
              />
            )}
          </Field>
        )}
        <TextInput
          label={t('outgoing.track')}
          value={values.trackNumber}
          maxLength={50}
          onChange={(event) => set({ trackNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('outgoing.note')}
          value={values.note}
          maxLength={1000}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
      {checks && <DispatchChecks checks={checks} confirmed={confirmed} onConfirm={setConfirmed} />}
      {uncovered && (
        <CoverPart
          letters={[{ documentId, label: t('dispatch.coverNumberHere') }]}
          reason={coverReason}
          onReason={setReason}
          onLinked={() => void asked.refetch()}
        />
      )}
      <div className={styles.foot}>
        <Button loading={act.pending} disabled={!ready || !checked} onClick={() => send('sent')}>
          {t('outgoing.send')}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => send('failed')}>
          {t('outgoing.notSent')}
        </Button>
      </div>
      <StepFailure failure={act.error} />
    </>
  )
}
