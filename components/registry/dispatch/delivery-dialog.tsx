'use client'

import { Checkbox, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddressHint } from '@/components/organisations/address-hint'
import { CountryPicker } from '@/components/organisations/country-picker'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { Delivery } from '@/lib/contracts/registry-dispatch'
import { DispatchMethod, isElectronic, type LineView, MailClass } from '@/lib/contracts/registry-dispatch-views'
import { FormDialog } from './form-dialog'

type Props = { line: LineView; onDone: () => void; onClose: () => void }

/** How an addressee gets the document: way, class of mail, address, whether the paper follows. */
export function DeliveryDialog({ line, onDone, onClose }: Props) {
  const t = useTranslations('registry')
  const { method, mailClass, urgent, paperFollows, address, country, foreignName, email } = line
  const start: Delivery = { method, mailClass, urgent, paperFollows, address, country, foreignName, email }
  const [way, setWay] = useState(start)
  const set = (part: Partial<Delivery>) => setWay({ ...way, ...part })
  const act = useCommand(orpc.registry.chooseDelivery, { done: onDone })
  const post = way.method === 'post'
  // For official use there is one class of mail.
  const classes = line.restricted ? (['registered'] as const) : (['', ...MailClass.options] as const)
  const whole = Delivery.safeParse({ ...way, mailClass: post ? way.mailClass : null })
  return (
    <FormDialog
      title={`${t('dispatch.deliveryTitle')}: ${line.addressee}`}
      submit={t('dispatch.save')}
      act={act}
      blocked={!whole.success}
      onSubmit={() => whole.success && void act.run({ lineId: line.id, ...whole.data })}
      onClose={onClose}
    >
      <Select
        label={t('dispatch.method')}
        value={way.method}
        data={line.methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => set({ method: DispatchMethod.parse(value), paperFollows: false })}
      />
      {post && (
        <Select
          label={t('dispatch.mailClass')}
          value={way.mailClass ?? classes[0]}
          data={classes.map((value) => ({
            value,
            label: t(`dispatch.class.${value || 'none'}`),
          }))}
          allowDeselect={false}
          onChange={(value) => set({ mailClass: value ? MailClass.parse(value) : null })}
        />
      )}
      <TextInput
        label={t('dispatch.address')}
        value={way.address}
        maxLength={500}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <AddressHint address={way.address} country={way.country} />
      <CountryPicker
        label={t('dispatch.country')}
        value={way.country ?? null}
        onChange={(code) => set({ country: code })}
      />
      {way.country && (
        <TextInput
          label={t('dispatch.foreignName')}
          value={way.foreignName}
          maxLength={500}
          onChange={(event) => set({ foreignName: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('dispatch.email')}
        value={way.email}
        maxLength={200}
        onChange={(event) => set({ email: event.currentTarget.value.trim() })}
      />
      <Checkbox
        label={t('dispatch.urgentField')}
        checked={way.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
      {isElectronic(way.method) && (
        <Checkbox
          label={t('dispatch.paperFollows')}
          checked={way.paperFollows}
          onChange={(event) => set({ paperFollows: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  )
}
