'use client'

import { Alert, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { PeoplePicker } from '../directory/people-picker'
import { PersonPicker } from '../directory/person-picker'
import { useErrorText } from '../ui/error-text'
import styles from './assignment-form.module.css'
import type { Given } from './assignment-given'
import type { Letter, Missing } from './form-values'
import { LetterLine } from './letter-line'
import { TermField } from './term-field'
import { useAssignmentForm } from './use-assignment-form'

type Props = {
  letter: Letter | null
  behalf: { id: string; name: string } | null
  onGiven: (given: Given) => void
  onCancel: () => void
}

/** The fields of an instruction; what was typed stays until it is given, also when the form is closed by accident. */
export function AssignmentFields({ letter, behalf, onGiven, onCancel }: Props) {
  const t = useTranslations('assignments.form')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const { data: offered = [] } = useLive(orpc.documents.offeredKinds, {})
  const written = offered.filter(({ flow }) => flow !== 'incoming')
  const form = useAssignmentForm({ letter, behalf, onGiven })
  const { values, set, missing } = form
  const wanted = (field: keyof Missing) => (missing[field] ? t(`missing.${field}`) : undefined)
  const wantedPerson = (field: 'responsible' | 'controller') => (values[field].text.trim() ? undefined : wanted(field))
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={form.onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {letter && <LetterLine letter={letter} behalf={behalf} />}
      <TextInput
        label={t('subject')}
        value={values.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
        error={wanted('subject')}
        maxLength={1000}
        withAsterisk
      />
      <div className={styles.pair}>
        <PersonPicker
          label={<Responsible text={t('responsible')} />}
          value={values.responsible}
          onChange={(responsible) => set({ responsible })}
          error={wantedPerson('responsible')}
          required
          autoFocus
        />
        <PeoplePicker
          label={t('coExecutors')}
          value={values.coExecutors}
          onChange={(coExecutors) => set({ coExecutors })}
          typing={{ text: values.coText, set: (coText) => set({ coText }) }}
          error={wanted('coExecutors')}
          without={[values.responsible.id]}
        />
      </div>
      <Textarea
        label={t('text')}
        placeholder={t('textPlaceholder')}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={wanted('text')}
        maxLength={5000}
        minRows={3}
        maxRows={10}
        autosize
        withAsterisk
      />
      <div className={styles.pair}>
        <TermField
          value={values.dueDate}
          onChange={(dueDate) => set({ dueDate })}
          letterDue={letter?.dueDate ?? null}
          required={values.onControl}
          error={wanted('dueDate')}
        />
        <Select
          label={t('replyKind')}
          data={written.map(({ key, name }) => ({ value: key, label: name }))}
          value={values.replyKind}
          onChange={(replyKind) => replyKind && set({ replyKind })}
          allowDeselect={false}
        />
      </div>
      <div className={styles.pair}>
        <Checkbox
          className={styles.check}
          label={t('onControl')}
          checked={values.onControl}
          onChange={(event) => set({ onControl: event.currentTarget.checked })}
        />
        <PersonPicker
          label={t('controller')}
          value={values.controller}
          onChange={(controller) => set({ controller })}
          error={wantedPerson('controller')}
          required={values.onControl}
        />
      </div>
      {form.failure && (
        <Alert color="red" role="alert">
          {errorText(form.failure)}
        </Alert>
      )}
      <div className={styles.foot}>
        <span>{t('kept')}</span>
        <Button variant="default" onClick={onCancel}>
          {ui('cancel')}
        </Button>
        <Button type="submit" loading={form.pending} h={36}>
          {t('start')}
          <span className="vz-kbd vz-kbd-on" aria-hidden>
            Ctrl Enter
          </span>
        </Button>
      </div>
    </form>
  )
}

const Responsible = ({ text }: { text: string }) => (
  <>
    <span className="vz-resp" aria-hidden>
      !
    </span>
    {text}
  </>
)
