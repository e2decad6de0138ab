'use client'

import { Button, Input, Modal, NumberInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isDay } from '@/components/registry/card/card-values'
import { DayField } from '@/components/registry/card/day-field'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'
import styles from './journals.module.css'
import { ReservedList } from './reserved-list'

type Props = { journal: JournalView; onClose: () => void; onDone: () => void }

/** Numbers kept for later, with a reason and a date, and what became of those kept before (V-10.03). */
export function ReserveNumbers({ journal, onClose, onDone }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const today = useOfficeDay()()
  const [count, setCount] = useState(1)
  const [first, setFirst] = useState<number | null>(null)
  const [forDate, setForDate] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const { data, refetch } = useLive(orpc.journals.reserved, { journalId: journal.id }, { watch: ['registry'] })
  const act = useCommand(orpc.journals.reserve, {
    done: () => {
      setReason('')
      setFirst(null)
      void refetch()
      onDone()
    },
  })
  const ready = count > 0 && reason.trim() && isDay(forDate)
  const submit = () =>
    count > 0 &&
    reason.trim() &&
    isDay(forDate) &&
    void act.run({ journalId: journal.id, count, first, forDate, reason: reason.trim() })
  return (
    <Modal opened onClose={onClose} title={t('reserve.title')} size={560}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <NumberInput
          label={t('reserve.count')}
          value={count}
          min={1}
          max={100}
          allowDecimal={false}
          allowNegative={false}
          data-autofocus
          onChange={(value) => setCount(Number(value))}
        />
        <NumberInput
          label={t('reserve.first')}
          placeholder={t('reserve.firstHint')}
          value={first ?? ''}
          min={1}
          max={999_999_999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={(value) => setFirst(value === '' ? null : Number(value))}
        />
        <Input.Wrapper id="reserve-date" label={t('reserve.forDate')}>
          <DayField id="reserve-date" error={false} value={forDate} today={today} onChange={setForDate} />
        </Input.Wrapper>
        <TextInput
          label={t('reserve.reason')}
          withAsterisk
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {act.error && (
          <p className={styles.failure} role="alert">
            {errorText(act.error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button type="submit" loading={act.pending} disabled={!ready}>
            {t('reserve.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
      {data && <ReservedList rows={data.rows} onChanged={() => void refetch()} />}
    </Modal>
  )
}
