'use client'

import { type KeyboardEvent, useState } from 'react'
import type { SavedQuery } from '@/lib/contracts/search-saved'
import { stateOf } from './kept-question'
import type { SavedActs } from './use-saved'
import type { SearchActs } from './use-search-state'

type Given = { search: SearchActs; saved: SavedActs; recent: string[] }

/** The list of an empty line: saved queries, then recent ones, walked and opened by the keys of the line; F2 and Delete are for the saved. */
export function useStart({ search, saved, recent }: Given) {
  const [renaming, setRenaming] = useState<string | null>(null)
  const open = ({ id, asked }: SavedQuery) => {
    saved.look(id)
    search.ask(stateOf(asked))
  }
  return {
    rows: saved.rows.length + recent.length,
    renaming,
    setRenaming,
    open,
    openAt(index: number) {
      const row = saved.rows[index]
      if (!row) search.setQuery(recent[index - saved.rows.length] ?? '')
      else if (row.removed) saved.restore(row.saved)
      else open(row.saved)
    },
    /** Whether the key was for a saved query. */
    onKey({ key }: KeyboardEvent, active: number): boolean {
      const row = saved.rows[active]
      if (!row || row.removed || (key !== 'F2' && key !== 'Delete')) return false
      if (key === 'F2') setRenaming(row.saved.id)
      else saved.remove(row.saved)
      return true
    },
  }
}

export type StartActs = ReturnType<typeof useStart>
