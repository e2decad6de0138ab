'use client'

import { useTranslations } from 'next-intl'
import type { useRecent } from './recent'
import { RecentQueries } from './recent-queries'
import { SavedQueries } from './saved-queries'
import styles from './search.module.css'
import type { SavedActs } from './use-saved'
import type { SearchActs } from './use-search-state'
import type { StartActs } from './use-start'

type Props = {
  search: SearchActs
  start: StartActs
  saved: SavedActs
  recent: ReturnType<typeof useRecent>
  active: number
  /** Back to the line. */
  focus: () => void
}

/** An empty line: what can be found, the queries one keeps, what one asked lately. */
export function StartList({ search, start, saved, recent, active, focus }: Props) {
  const t = useTranslations('search')
  return (
    <div className={styles.start}>
      <b>{t('start.title')}</b>
      <p>{t('start.text')}</p>
      {saved.known && saved.rows.length === 0 && <p>{t('saved.hint')}</p>}
      <SavedQueries
        saved={saved}
        active={active}
        renaming={start.renaming}
        onRename={(savedId) => {
          start.setRenaming(savedId)
          if (!savedId) focus()
        }}
        onOpen={(one) => {
          start.open(one)
          focus()
        }}
      />
      <RecentQueries
        queries={recent.queries}
        before={saved.rows.length}
        active={active}
        onChoose={(one) => {
          search.setQuery(one)
          focus()
        }}
        onForget={recent.forget}
      />
    </div>
  )
}
