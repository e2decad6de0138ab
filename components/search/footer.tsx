'use client'

import { useTranslations } from 'next-intl'
import styles from './search.module.css'

const CHOOSE = { keys: ['↑', '↓'], name: 'choose' } as const
const OPEN = { keys: ['Enter'], name: 'open' } as const

const OF_RESULTS = [
  CHOOSE,
  OPEN,
  { keys: ['Ctrl', 'Enter'], name: 'newTab' },
  { keys: ['→'], name: 'preview', wide: true },
  { keys: ['Tab'], name: 'filters' },
] as const

const OF_SAVED = [CHOOSE, OPEN, { keys: ['F2'], name: 'rename' }, { keys: ['Del'], name: 'remove' }] as const

/** The keys of the list on screen, and how much was found how fast. */
export function Footer({ words, saved }: { words: string; saved: boolean }) {
  const t = useTranslations('search.keys')
  return (
    <footer className={styles.footer} aria-hidden>
      {(saved ? OF_SAVED : OF_RESULTS).map(({ keys, name, ...more }) => (
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
