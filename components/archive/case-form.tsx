'use client'

import { NumberInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { useMoment } from '@/components/ui/use-moment'
import { Medium } from '@/lib/contracts/archive'
import styles from './archive.module.css'
import { type CaseFormProps, useCaseForm } from './use-case-form'

/** An entry of the nomenclature, new or changed (R-35.19 … ). */
export function CaseForm(props: CaseFormProps) {
  const t = useTranslations('archive')
  const moment = useMoment()
  const kept = useId()
  const { values, set, wording, act, submit, blocked } = useCaseForm(props)
  const { known, nextIndex, onClose } = props
  const stands = (known?.documents ?? 0) > 0
  return (
    <FormDialog
      title={t(known ? 'form.changeTitle' : 'form.addTitle')}
      submit={t('form.save')}
      {...{ act, blocked, onClose }}
      onSubmit={submit}
    >
      <TextInput
        label={t('form.index')}
        description={
          stands ? t('form.indexStands') : nextIndex ? t('form.indexHint', { sample: nextIndex }) : undefined
        }
        withAsterisk
        disabled={stands}
        value={values.index}
        maxLength={30}
        onChange={(event) => set({ index: event.currentTarget.value })}
      />
      <Textarea
        label={t('form.heading')}
        description={t('form.headingHint')}
        error={wording ? t('errors.vague_heading', { wording }) : undefined}
        withAsterisk
        data-autofocus
        value={values.heading}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => set({ heading: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('form.term')}
          placeholder={t('form.termHint')}
          withAsterisk
          value={values.term}
          maxLength={100}
          onChange={(event) => set({ term: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.article')}
          placeholder={t('form.articleHint')}
          withAsterisk
          value={values.article}
          maxLength={50}
          onChange={(event) => set({ article: event.currentTarget.value })}
        />
      </div>
      <div className={styles.kept}>
        <span id={kept}>{t('form.medium')}</span>
        <SegmentedControl
          aria-labelledby={kept}
          value={values.medium}
          onChange={(value) => set({ medium: Medium.parse(value) })}
          data={Medium.options.map((value) => ({ value, label: t(`form.media.${value}`) }))}
        />
      </div>
      <div className={styles.pair}>
        <Switch
          label={t('form.carried')}
          description={t('form.carriedHint')}
          disabled={stands && known?.carriedSince !== null}
          checked={values.carriedSince !== null}
          onChange={(event) => set({ carriedSince: event.currentTarget.checked ? values.year : null })}
        />
        {values.carriedSince !== null && (
          <NumberInput
            label={t('form.since')}
            withAsterisk
            min={1990}
            max={values.year}
            thousandSeparator={false}
            value={values.carriedSince}
            onChange={(value) => set({ carriedSince: Number(value) || values.year })}
          />
        )}
      </div>
      <TextInput
        label={t('form.note')}
        value={values.note}
        maxLength={500}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {known && (
        <p className={styles.added}>{t('words.added', { when: moment(known.addedAt), name: known.addedBy })}</p>
      )}
    </FormDialog>
  )
}
