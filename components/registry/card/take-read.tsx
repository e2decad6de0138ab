'use client'

import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useKey } from '@/components/ui/use-key'
import styles from './card.module.css'
import type { CardValues } from './card-values'
import { type Offers, sureParts } from './offers'

type Props = { offers: Offers; set: (part: Partial<CardValues>) => void }

/** Puts all that was read without doubt into the empty fields by one press; what is doubtful waits for its own. */
export function TakeRead({ offers, set }: Props) {
  const t = useTranslations('registry.suggestion')
  const { part, count } = sureParts(offers)
  useKey('Alt+KeyT', () => set(part), count > 0)
  if (!count) return null
  return (
    <button type="button" className={styles.takeRead} aria-keyshortcuts="Alt+T" onClick={() => set(part)}>
      <IconTextScan2 size={16} stroke={1.75} aria-hidden />
      {t('takeAll', { count })}
      <span className={styles.takeKeys} aria-hidden>
        <kbd className="vz-kbd">Alt</kbd> <kbd className="vz-kbd">T</kbd>
      </span>
    </button>
  )
}
