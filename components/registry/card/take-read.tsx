'use client'

import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useKey } from '@/components/ui/use-key'
import { type Offers, sureFields } from './offers'
import styles from './take-read.module.css'

type Props = { offers: Offers; onTake: () => void }

/** Puts all that was read without doubt into the empty fields by one press; what is doubtful waits for its own. */
export function TakeRead({ offers, onTake }: Props) {
  const t = useTranslations('registry.suggestion')
  const count = sureFields(offers).length
  useKey('Alt+KeyT', onTake, count > 0)
  if (!count) return null
  return (
    <button type="button" className={styles.take} aria-keyshortcuts="Alt+T" onClick={onTake}>
      <IconTextScan2 size={16} stroke={1.75} aria-hidden />
      {t('takeAll', { count })}
      <span className={styles.keys} aria-hidden>
        <kbd className="vz-kbd">Alt</kbd> <kbd className="vz-kbd">T</kbd>
      </span>
    </button>
  )
}
