'use client'

import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'
import { checkTemplate } from '@/lib/journals/number-format'
import { BarcodeField } from './barcode-field'
import { FlowField } from './flow-field'
import { FormatFields } from './format-fields'
import { GroupField } from './group-field'
import styles from './journals.module.css'
import { SubjectField } from './subject-field'

type Props = { journal: JournalView; onClose: () => void; onDone: () => void }

/** What the operator changes of a journal; the numbers it has given stay (T-14.02, T-14.07). */
export function ChangeJournal({ journal, onClose, onDone }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const { name, template, digits, period, isDefault, barcode, flow, subject, groupId, version } = journal
  const [values, setValues] = useState({
    ...{ name, template, digits, period, isDefault, barcode, flow, subject, groupId },
    unitIndex: journal.unitIndex ?? '',
    caseIndex: journal.caseIndex ?? '',
    suffix: journal.suffix ?? '',
  })
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }))
  const act = useCommand(orpc.journals.change, { done: onDone })
  const submit = () => {
    const { unitIndex, caseIndex, suffix, ...rest } = values
    const words = { unitIndex: unitIndex || null, caseIndex: caseIndex || null, suffix: suffix || null }
    void act.run({ journalId: journal.id, expectedVersion: version, ...rest, ...words })
  }
  return (
    <Modal opened onClose={onClose} title={t('changeForm.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('form.name')}
          withAsterisk
          data-autofocus
          value={values.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <FlowField
          value={values.flow}
          disabled={journal.isDefault || journal.issued > 0}
          description={
            journal.issued > 0
              ? t('changeForm.flowStands')
              : journal.isDefault
                ? t('changeForm.subjectStands')
                : undefined
          }
          onChange={set}
        />
        {values.flow === 'incoming' && (
          <SubjectField
            value={values.subject}
            restricted={journal.restricted}
            disabled={journal.isDefault}
            description={journal.isDefault ? t('changeForm.subjectStands') : undefined}
            onChange={(chosen) => set({ subject: chosen })}
          />
        )}
        <GroupField value={values.groupId} onChange={(chosen) => set({ groupId: chosen })} />
        <FormatFields values={values} sequence={journal.nextSequence} set={set} />
        <Select
          label={t('form.period')}
          value={values.period}
          data={[
            { value: 'year', label: t('form.yearly') },
            { value: 'none', label: t('form.endless') },
          ]}
          allowDeselect={false}
          disabled={journal.issued > 0}
          description={journal.issued > 0 ? t('changeForm.periodStands') : undefined}
          onChange={(value) => set({ period: value === 'none' ? 'none' : 'year' })}
        />
        <BarcodeField value={values.barcode} onChange={(value) => set({ barcode: value })} />
        <Checkbox
          label={t('form.default')}
          checked={values.isDefault}
          disabled={journal.isDefault}
          onChange={(event) => set({ isDefault: event.currentTarget.checked })}
        />
        {act.error && (
          <p className={styles.failure} role="alert">
            {errorText(act.error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button
            type="submit"
            loading={act.pending}
            disabled={!values.name.trim() || checkTemplate(values.template.trim()) !== true}
          >
            {t('changeForm.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
