'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, type PersonChoice, PersonPicker } from '@/components/directory/person-picker'
import { ControlMark } from '@/components/ui/marks'
import styles from './card.module.css'
import type { FieldsProps } from './field-props'

/** К and who keeps the term; naming a controller puts the letter on control. */
export function ControllerField({ form: { values, set } }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('registry.fields')
  const { controller, onControl } = values
  const [typed, setTyped] = useState<string | null>(null)
  const choice: PersonChoice = controller
    ? { text: controller.name, id: controller.id }
    : { ...NOBODY, text: typed ?? '' }
  const change = ({ id, text }: PersonChoice) => {
    setTyped(text)
    set(id ? { controller: { id, name: text }, onControl: true } : { controller: null })
  }
  const mark = (
    <span className={styles.control}>
      {onControl && <ControlMark />}
      {t('onControl')}
    </span>
  )
  return (
    <div className={styles.field} data-span={4} data-field="controller">
      <PersonPicker label={t('controller')} value={choice} onChange={change} />
      <Checkbox
        mt={6}
        size="xs"
        checked={onControl}
        label={mark}
        onChange={(event) => set({ onControl: event.currentTarget.checked })}
      />
    </div>
  )
}
