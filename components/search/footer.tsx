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

type Props = { words: string; saved: boolean; standby: boolean }

/** The keys of the list on screen, how much was found how fast, and quietly that another engine stands in. */
export function Footer({ words, saved, standby }: Props) {
  const t = useTranslations('search')
  return (
    <footer className={styles.footer} data-standby={standby || undefined}>
      {(saved ? OF_SAVED : OF_RESULTS).map(({ keys, name, ...more }) => (
        <span key={name} data-wide={'wide' in more || undefined} aria-hidden>
          {keys.map((key) => (
            <kbd key={key} className="vz-kbd">
              {key}
            </kbd>
          ))}
          {t(`keys.${name}`)}
        </span>
      ))}
      <p role="status" title={standby ? t('standbyWhy') : undefined}>
        {standby && t('standby')}
      </p>
      <i className="vz-tn" aria-hidden>
        {words}
      </i>
    </footer>
  )
}
