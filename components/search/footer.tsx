'use client'

import { useTranslations } from 'next-intl'
import styles from './search.module.css'

const KEYS = [
  { keys: ['↑', '↓'], name: 'choose' },
  { keys: ['Enter'], name: 'open' },
  { keys: ['Ctrl', 'Enter'], name: 'newTab' },
  { keys: ['→'], name: 'preview', wide: true },
  { keys: ['Tab'], name: 'filters' },
] as const

/** The keys, and how much was found how fast. */
export function Footer({ words }: { words: string }) {
  const t = useTranslations('search.keys')
  return (
    <footer className={styles.footer} aria-hidden>
      {KEYS.map(({ keys, name, ...more }) => (
        <span key={name} data-wide={'wide' in more || undefined}>
          {keys.map((key) => (
            <kbd key={key} className="vz-kbd">
              {key}
            </kbd>
          ))}
          {t(name)}
        </span>
      ))}
      <i className="vz-tn">{words}</i>
    </footer>
  )
}
