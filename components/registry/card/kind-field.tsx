'use client'

import { SegmentedControl, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { OfferedKind } from '@/lib/contracts/documents-kinds'
import styles from './card.module.css'
import choice from './choice.module.css'
import { Field } from './field'
import type { FieldsProps } from './field-props'

/** So many kinds stand side by side; an office with more chooses from a list. */
const SIDE_BY_SIDE = 4

type Props = Pick<FieldsProps, 'form'> & { kinds: readonly OfferedKind[] }

/**
 * What was received decides which fields the card has; what was typed for another kind comes back with it. The access follows
 * the kind until somebody has chosen another (C-09.07).
 */
export function KindField({ form: { values, set }, kinds }: Props) {
  const t = useTranslations('registry')
  const usual = (kind: string) => kinds.find(({ key }) => key === kind)?.access ?? 'common'
  const choose = (kind: string | null) => {
    if (!kind || kind === values.kind) return
    set({ kind, ...(values.access === usual(values.kind) ? { access: usual(kind) } : {}) })
  }
  const papersTo = kinds.find(({ key }) => key === values.kind)?.papersTo
  const data = kinds.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <Field
      label={t('fields.kind')}
      name="kind"
      span={12}
      required
      below={papersTo && <p className={styles.hint}>{t('coverOnly', { papersTo })}</p>}
    >
      {({ id }) =>
        kinds.length > SIDE_BY_SIDE ? (
          <Select id={id} value={values.kind} data={data} allowDeselect={false} onChange={choose} />
        ) : (
          <SegmentedControl
            id={id}
            fullWidth
            className={choice.choice}
            aria-label={t('fields.kind')}
            value={values.kind}
            data={data}
            onChange={choose}
          />
        )
      }
    </Field>
  )
}
