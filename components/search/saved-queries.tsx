'use client'

import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/ui/states'
import type { SavedQuery } from '@/lib/contracts/search-saved'
import { optionId } from './result-row'
import table from './saved.module.css'
import { SavedLine } from './saved-line'
import styles from './search.module.css'
import type { SavedActs } from './use-saved'

export const SAVED_ID = 'search-saved'

type Props = {
  saved: SavedActs
  active: number
  /** Which one is being renamed. */
  renaming: string | null
  onRename: (savedId: string | null) => void
  onOpen: (saved: SavedQuery) => void
}

/** Before anything is typed: the queries one keeps, with how many documents are new in each. */
export function SavedQueries({ saved, active, renaming, onRename, onOpen }: Props) {
  const t = useTranslations('search.saved')
  if (saved.error) return <ErrorState error={saved.error} retry={() => void saved.refetch()} />
  if (!saved.rows.length) return null
  return (
    <>
      <div className={styles.recentHead}>
        <span id="search-saved-title">{t('title')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows a grid on a table, and the line chooses among its rows */}
      <table id={SAVED_ID} role="grid" aria-labelledby="search-saved-title" className={table.grid}>
        <colgroup>
          <col />
          <col className={table.acts} />
        </colgroup>
        <tbody>
          {saved.rows.map((row, index) => (
            <SavedLine
              key={row.saved.id}
              id={optionId(index)}
              row={row}
              active={index === active}
              renaming={renaming === row.saved.id}
              acts={{
                open: () => onOpen(row.saved),
                rename: () => onRename(row.saved.id),
                remove: () => saved.remove(row.saved),
                restore: () => saved.restore(row.saved),
                renamed: () => onRename(null),
                again: saved.refetch,
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
