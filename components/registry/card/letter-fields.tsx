'use client'

import { SegmentedControl, Select } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { AccessMark } from '@/components/ui/marks'
import { INNER_WAY, RECEIVED_WAYS, type ReceivedWay } from '@/lib/registry/delivery-ways'
import appeal from './appeal.module.css'
import styles from './card.module.css'
import choice from './choice.module.css'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { LookField } from './look-field'
import { NoteField } from './note-field'
import { SheetsField } from './sheets-field'
import { TextField } from './text-field'
import { TitleField } from './title-field'
import { UrgencyField } from './urgency-field'

/** What the letter is: contents, how it came, of how many sheets, for whose eyes. */
export function LetterFields(props: FieldsProps) {
  const t = useTranslations('registry')
  const { form, problems, offers } = props
  const { values } = form
  const oral = values.kind === 'appeal' && values.appealForm === 'oral'
  return (
    <section className={styles.part} aria-labelledby="card-letter">
      <h2 className="vz-section" id="card-letter">
        {t('parts.letter')}
      </h2>
      <div className={styles.grid}>
        <TitleField {...props} />
        {!oral && <DeliveryField form={form} />}
        <SheetsField {...props} />
        <TextField
          {...{ form, problems, offers }}
          name="attachments"
          span={3}
          maxLength={500}
          placeholder={t('fields.attachmentsHint')}
        />
        {values.kind === 'appeal' ? <PersonalField /> : <AccessField form={form} />}
        <UrgencyField {...props} below={!oral && <LookField form={form} />} />
        <NoteField {...props} />
      </div>
    </section>
  )
}

function DeliveryField({ form: { values, set } }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('registry')
  const offered: readonly ReceivedWay[] =
    values.deliveryMethod === INNER_WAY ? [INNER_WAY, ...RECEIVED_WAYS] : RECEIVED_WAYS
  return (
    <Field label={t('fields.delivery')} name="deliveryMethod" span={3} required>
      {({ id }) => (
        <Select
          id={id}
          value={values.deliveryMethod}
          data={offered.map((value) => ({ value, label: t(`ways.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => set({ deliveryMethod: offered.find((way) => way === value) ?? 'post' })}
        />
      )}
    </Field>
  )
}

/** An appeal is for those who work with it, and nobody chooses otherwise (V-19.27). */
function PersonalField() {
  const t = useTranslations('registry')
  return (
    <div className={styles.field} data-span={4} data-field="access">
      <div className={styles.label}>{t('fields.access')}</div>
      <p className={appeal.personal}>
        <AccessMark access="personal" />
        <span>{t('access.personalWho')}</span>
      </p>
    </div>
  )
}

function AccessField({ form: { values, set } }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('registry')
  const restricted = (
    <span className={styles.restricted}>
      <IconLock size={13} stroke={1.75} aria-hidden />
      {t('access.dsp')}
    </span>
  )
  return (
    <Field label={t('fields.access')} name="access" span={4} required>
      {({ id }) => (
        <SegmentedControl
          id={id}
          fullWidth
          aria-label={t('fields.access')}
          value={values.access}
          className={choice.choice}
          data={[
            { value: 'common', label: t('access.common') },
            { value: 'dsp', label: restricted },
          ]}
          onChange={(value) => set({ access: value === 'dsp' ? 'dsp' : 'common' })}
        />
      )}
    </Field>
  )
}
