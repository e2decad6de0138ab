'use client'

import { Autocomplete, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AddressField } from '@/components/organisations/places/address-field'
import { APPEAL_FORMS } from '@/lib/registry/received-kinds'
import styles from './card.module.css'
import { rulesFor } from './card-values'
import choice from './choice.module.css'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { RepeatOffer } from './repeat-offer'
import { useProblemText } from './use-problem-text'

const TOPICS = ['housing', 'roads', 'social', 'health', 'schools', 'land', 'ecology', 'officials'] as const

type Props = Pick<FieldsProps, 'form' | 'problems'>

/** Who applied, how, and about what; only those who work with the appeal see it (V-19.27, V-19.28). */
export function AppealFields({ form, problems }: Props) {
  const t = useTranslations('registry')
  const { values, set } = form
  return (
    <section className={styles.part} aria-labelledby="card-author">
      <h2 className="vz-section" id="card-author">
        {t('parts.author')}
      </h2>
      <div className={styles.grid}>
        <FormField form={form} />
        <Line {...{ form, problems }} name="applicant" span={7} hint={t('fields.applicantHint')} />
        <div className={styles.field} data-span={12}>
          <Checkbox
            size="xs"
            checked={values.collective}
            label={t('fields.collective')}
            onChange={(event) => set({ collective: event.currentTarget.checked })}
          />
          <RepeatOffer form={form} />
        </div>
        <AuthorAddress {...{ form, problems }} />
        <Line {...{ form, problems }} name="phone" span={3} />
        <Line {...{ form, problems }} name="email" span={4} />
        <TopicField form={form} />
      </div>
    </section>
  )
}

function FormField({ form: { values, set } }: Pick<Props, 'form'>) {
  const t = useTranslations('registry')
  return (
    <Field label={t('fields.appealForm')} name="appealForm" span={5} required>
      {({ id }) => (
        <SegmentedControl
          id={id}
          fullWidth
          className={choice.choice}
          aria-label={t('fields.appealForm')}
          value={values.appealForm}
          data={APPEAL_FORMS.map((value) => ({ value, label: t(`appealForms.${value}`) }))}
          onChange={(value) => set({ appealForm: value === 'oral' ? 'oral' : 'written' })}
        />
      )}
    </Field>
  )
}

/** In one line as the author gives it, or level by level (V-06.01, V-06.02). */
function AuthorAddress({ form, problems }: Props) {
  const t = useTranslations('registry.fields')
  const { values, set } = form
  const wrong = useProblemText(problems)('levels')
  return (
    <div className={styles.field} data-span={12} data-field="levels">
      <AddressField
        line={values.address}
        levels={values.levels}
        onLevels={(levels, address = values.address) => set({ levels, address })}
      >
        <Line {...{ form, problems }} name="address" span={12} hint={t('addressHint')} />
      </AddressField>
      {wrong && <p className={styles.error}>{wrong}</p>}
    </div>
  )
}

type LineProps = Props & { name: 'applicant' | 'address' | 'phone' | 'email'; span: number; hint?: string }

function Line({ form: { values, set }, problems, name, span, hint }: LineProps) {
  const t = useTranslations('registry.fields')
  const rules = rulesFor(values)
  const required = (name === 'applicant' || name === 'address') && rules[name] === 'needed'
  return (
    <Field label={t(name)} name={name} span={span} required={required} error={useProblemText(problems)(name)}>
      {(ids) => (
        <TextInput
          {...ids}
          value={values[name]}
          maxLength={500}
          autoComplete="off"
          placeholder={hint}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}

function TopicField({ form: { values, set } }: Pick<Props, 'form'>) {
  const t = useTranslations('registry')
  return (
    <Field label={t('fields.topic')} name="topic" span={5}>
      {({ id }) => (
        <Autocomplete
          id={id}
          value={values.topic}
          data={TOPICS.map((topic) => t(`topics.${topic}`))}
          maxLength={500}
          comboboxProps={{ withinPortal: true }}
          onChange={(topic) => set({ topic })}
        />
      )}
    </Field>
  )
}
