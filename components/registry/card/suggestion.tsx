'use client'

import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './card.module.css'

type Props = {
  text: string | null | undefined
  onTake: () => void
  /** Beside a narrow field only the value stands; «проверьте» is read out and shown on hover. */
  short?: boolean
}

/** What the scan seems to say: amber, and written into the field only when the registrar presses it. */
export function Suggestion({ text, onTake, short }: Props) {
  const t = useTranslations('registry.suggestion')
  if (!text) return null
  return (
    <button
      type="button"
      className={styles.suggestion}
      onClick={onTake}
      aria-label={t('take', { text })}
      title={t('take', { text })}
    >
      <IconTextScan2 size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{text}</span>
      <i>{short ? '?' : t('check')}</i>
    </button>
  )
}
