'use client'

import { IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { LIST_ID } from './result-list'
import { optionId } from './result-row'
import styles from './search.module.css'

type Props = {
  queries: string[]
  /** Rows that stand above in the list of the line. */
  before: number
  active: number
  onChoose: (query: string) => void
  onForget: () => void
}

/** What was asked for lately, chosen by the same keys as results. */
export function RecentQueries({ queries, before, active, onChoose, onForget }: Props) {
  const t = useTranslations('search')
  if (!queries.length) return null
  return (
    <>
      <div className={styles.recentHead}>
        <span id="search-recent">{t('recent.title')}</span>
        <button type="button" className={styles.link} onClick={onForget}>
          {t('recent.clear')}
        </button>
      </div>
      <div id={LIST_ID} role="listbox" aria-labelledby="search-recent" tabIndex={-1}>
        {queries.map((query, index) => (
          <button
            key={query}
            type="button"
            id={optionId(before + index)}
            role="option"
            aria-selected={before + index === active}
            tabIndex={-1}
            className={styles.recent}
            onClick={() => onChoose(query)}
          >
            <IconHistory size={16} stroke={1.75} aria-hidden />
            <span className="vz-ell">{query}</span>
          </button>
        ))}
      </div>
    </>
  )
}
