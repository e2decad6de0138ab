'use client'

import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { useKept } from '@/components/ui/use-kept'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { BarcodeUse, JournalView } from '@/lib/contracts/journals'
import { checkTemplate } from '@/lib/journals/number-format'
import type { JournalSubject } from '@/lib/journals/subject'
import { BarcodeField } from './barcode-field'
import { FlowField } from './flow-field'
import { FormatFields } from './format-fields'
import styles from './journals.module.css'
import { OF_CITIZENS, SubjectField } from './subject-field'

type Values = {
  name: string
  flow: JournalView['flow']
  unitIndex: string
  caseIndex: string
  template: string
  digits: number
  suffix: string
  period: 'year' | 'none'
  isDefault: boolean
  restricted: boolean
  subject: JournalSubject
  barcode: BarcodeUse
}

const EMPTY: Values = {
  name: '',
  flow: 'incoming',
  unitIndex: '',
  caseIndex: '',
  template: '{index}/{number}',
  digits: 1,
  suffix: '',
  period: 'year',
  isDefault: false,
  restricted: false,
  subject: 'general',
  barcode: 'allowed',
}

type Props = { onClose: () => void; onOpened: (id: string) => void }

/** Opening a journal: for which documents, and how its numbers are written (V-10.02). */
export function OpenJournal({ onClose, onOpened }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const { values, set, clear } = useKept<Values>('journals:new', EMPTY)
  const act = useCommand(orpc.journals.open, {
    done: ({ id }) => {
      clear()
      onOpened(id)
    },
  })
  const submit = () => {
    const { unitIndex, caseIndex, suffix, ...rest } = values
    const words = { unitIndex: unitIndex || null, caseIndex: caseIndex || null, suffix: suffix || null }
    if (values.name.trim()) void act.run({ ...rest, ...words })
  }
  const check = (key: 'isDefault' | 'restricted') => (
    <Checkbox
      label={t(key === 'isDefault' ? 'form.default' : 'form.restricted')}
      checked={values[key]}
      disabled={key === 'restricted' && OF_CITIZENS.has(values.subject)}
      onChange={(event) => set({ [key]: event.currentTarget.checked })}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t('form.title')}>
      <div className={styles.form}>
        <TextInput
          label={t('form.name')}
          withAsterisk
          data-autofocus
          value={values.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <FlowField value={values.flow} onChange={set} />
        {values.flow === 'incoming' && (
          <SubjectField
            value={values.subject}
            restricted={values.restricted}
            onChange={(subject) => set({ subject })}
          />
        )}
        <FormatFields values={values} sequence={1} set={set} />
        <Select
          label={t('form.period')}
          value={values.period}
          data={[
            { value: 'year', label: t('form.yearly') },
            { value: 'none', label: t('form.endless') },
          ]}
          allowDeselect={false}
          onChange={(value) => set({ period: value === 'none' ? 'none' : 'year' })}
        />
        <BarcodeField value={values.barcode} onChange={(barcode) => set({ barcode })} />
        {check('restricted')}
        {check('isDefault')}
        {act.error && (
          <p className={styles.failure} role="alert">
            {errorText(act.error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button
            loading={act.pending}
            disabled={!values.name.trim() || checkTemplate(values.template.trim()) !== true}
            onClick={submit}
          >
            {t('form.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
