'use client'

import { useTranslations } from 'next-intl'
import type { Absentable } from '@/lib/registry/required-fields'
import styles from './card.module.css'

type Props = { field: Absentable; absent: Absentable[]; onChange: (absent: Absentable[]) => void }

/** «б/н», «б/д», «нет»: the letter itself has no such thing, so the field may stay empty. */
export function AbsentToggle({ field, absent, onChange }: Props) {
  const t = useTranslations('registry.absent')
  const on = absent.includes(field)
  return (
    <button
      type="button"
      className={styles.absent}
      aria-pressed={on}
      aria-label={t('aria', { field: t(`of.${field}`) })}
      title={t('aria', { field: t(`of.${field}`) })}
      onClick={() => onChange(on ? absent.filter((other) => other !== field) : [...absent, field])}
    >
      {t(field)}
    </button>
  )
}
