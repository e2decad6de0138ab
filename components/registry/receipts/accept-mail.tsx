'use client'

import { Autocomplete, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeDay, useOfficeZone } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { officeNow } from '@/lib/realtime/office-clock'
import { asksReceipt, BROUGHT, type Brought, RECEIPTS, type Receipt } from '@/lib/registry/delivery-ways'
import { timeIn } from '@/lib/text/wall-clock'
import { FormDialog } from '../dispatch/form-dialog'
import styles from './receipts.module.css'

type Props = {
  sources: { way: Brought; source: string }[]
  onClose: () => void
  onDone: (batchId: string) => void
}

/** How mail was brought, from whom, how many and against which signature. */
export function AcceptMail({ sources, onClose, onDone }: Props) {
  const t = useTranslations('registry.receipts')
  const ways = useTranslations('registry.ways')
  const today = useOfficeDay()()
  const zone = useOfficeZone()
  const [way, setWay] = useState<Brought>('post')
  const [source, setSource] = useState('')
  const [broughtBy, setBroughtBy] = useState('')
  const [items, setItems] = useState<number | string>('')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [opened] = useState(() => ({ on: today, at: timeIn(officeNow(), zone) }))
  const [on, setOn] = useState<string | null>(opened.on)
  const [at, setAt] = useState(opened.at)
  const [note, setNote] = useState('')
  const act = useCommand(orpc.registry.acceptMail, { done: ({ batchId }) => onDone(batchId) })
  const asked = asksReceipt(way)
  const count = Number(items)
  const whole = source.trim() && count >= 1 && on && at && (!asked || (receipt && broughtBy.trim()))
  const submit = () => {
    if (!on) return
    // Left as it was, the moment is that of the act: by the minute alone it would stand before what came a second earlier.
    const accepted = on === opened.on && at === opened.at ? null : { on, at }
    void act.run({ way, source, broughtBy, items: count, receipt: asked ? receipt : null, note, accepted })
  }
  return (
    <FormDialog
      title={t('acceptTitle')}
      submit={t('submit')}
      act={act}
      blocked={!whole}
      {...{ onClose }}
      onSubmit={submit}
    >
      <Select
        label={t('way')}
        value={way}
        data={BROUGHT.map((value) => ({ value, label: ways(value) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        data-autofocus
        onChange={(value) => setWay(BROUGHT.find((one) => one === value) ?? 'post')}
      />
      <Autocomplete
        label={t(`source.${way}`)}
        value={source}
        data={[...new Set(sources.filter((one) => one.way === way).map((one) => one.source))]}
        maxLength={500}
        withAsterisk
        comboboxProps={{ withinPortal: true }}
        onChange={setSource}
      />
      <TextInput
        label={t('broughtBy')}
        placeholder={t('broughtByHint')}
        value={broughtBy}
        maxLength={500}
        withAsterisk={asked}
        onChange={(event) => setBroughtBy(event.currentTarget.value)}
      />
      {asked && (
        <Radio.Group
          label={t('receipt')}
          withAsterisk
          value={receipt}
          onChange={(value) => setReceipt(RECEIPTS.find((one) => one === value) ?? null)}
        >
          <div className={styles.choice}>
            {RECEIPTS.map((value) => (
              <Radio key={value} value={value} label={t(`receipts.${value}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <div className={styles.moment}>
        <NumberInput
          label={t('count')}
          value={items}
          min={1}
          max={10_000}
          allowDecimal={false}
          withAsterisk
          onChange={setItems}
        />
        <DateInput label={t('on')} value={on} valueFormat="DD.MM.YYYY" maxDate={today} withAsterisk onChange={setOn} />
        <TimeInput label={t('at')} value={at} withAsterisk onChange={(event) => setAt(event.currentTarget.value)} />
      </div>
      <Textarea
        label={t('note')}
        value={note}
        maxLength={1000}
        autosize
        minRows={1}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
