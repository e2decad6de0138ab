'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LookRemark } from '@/lib/contracts/requisites'
import styles from './card.module.css'
import type { FieldsProps } from './field-props'

/**
 * What the look at packing, address, completeness and attachments found: nothing wrong until the clerk says otherwise, and kept with
 * the card either way.
 */
export function LookField({ form: { values, set } }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('registry')
  const [telling, setTelling] = useState(false)
  const { lookRemarks } = values
  const open = telling || lookRemarks.length > 0
  const tell = (remark: LookRemark, wrong: boolean) =>
    set({ lookRemarks: LookRemark.options.filter((one) => (one === remark ? wrong : lookRemarks.includes(one))) })
  const right = (nothing: boolean) => {
    setTelling(!nothing)
    if (nothing) set({ lookRemarks: [] })
  }
  return (
    <fieldset className={styles.look} data-field="lookRemarks" aria-label={t('fields.look')}>
      <Checkbox
        size="xs"
        checked={!open}
        label={`${t('fields.look')}: ${t('look.right')}`}
        onChange={(event) => right(event.currentTarget.checked)}
      />
      {open && (
        <div className={styles.remarks}>
          {LookRemark.options.map((remark) => (
            <Checkbox
              key={remark}
              size="xs"
              checked={lookRemarks.includes(remark)}
              label={t(`look.${remark}`)}
              onChange={(event) => tell(remark, event.currentTarget.checked)}
            />
          ))}
          <small>{t('look.act')}</small>
        </div>
      )}
    </fieldset>
  )
}
