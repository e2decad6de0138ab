'use client'

import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { LIST_ID } from './result-list'
import { optionId } from './result-row'
import { SAVED_ID } from './saved-queries'
import styles from './search.module.css'

const LONGEST = 300

type Props = {
  input: RefObject<HTMLInputElement | null>
  query: string
  /** Rows in the list below, and which is chosen. */
  rows: number
  active: number
  /** A slow answer is on its way. */
  waiting: boolean
  onFocus: () => void
  onQuery: (query: string) => void
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  /** What may be done with the line, at its right. */
  children?: ReactNode
}

/** The line: a combobox over the list of results. */
export function SearchField({ input, query, rows, active, waiting, onFocus, onQuery, onKey, children }: Props) {
  const t = useTranslations('search')
  return (
    <div className={styles.field}>
      <IconSearch size={21} stroke={1.75} aria-hidden />
      <input
        ref={input}
        data-autofocus
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={LONGEST}
        role="combobox"
        aria-label={t('title')}
        aria-autocomplete="list"
        aria-expanded={rows > 0}
        aria-haspopup={query ? 'listbox' : 'grid'}
        aria-controls={query ? LIST_ID : `${SAVED_ID} ${LIST_ID}`}
        aria-activedescendant={rows > 0 ? optionId(active) : undefined}
        placeholder={t('placeholder')}
        value={query}
        onFocus={onFocus}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {waiting && <i className={styles.waiting} aria-hidden />}
      {query && (
        <button
          type="button"
          className={`vz-iconbtn ${styles.clear}`}
          aria-label={t('clear')}
          onClick={() => {
            onQuery('')
            input.current?.focus()
          }}
        >
          <IconX size={17} stroke={1.75} aria-hidden />
        </button>
      )}
      {children}
    </div>
  )
}
