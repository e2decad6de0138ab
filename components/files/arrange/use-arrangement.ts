import { useState } from 'react'
import type { ArrangedPage } from '@/lib/contracts/files'
import {
  type Arrangement,
  movePages,
  newArrangement,
  nudgePages,
  redo,
  removePages,
  turnPages,
  undo,
} from './arrangement'

type Selection = { chosen: ReadonlySet<number>; active: number; anchor: number }
export type Choice = 'only' | 'also' | 'range'

/** The pages on the desk, which of them are chosen, and what can be done with those. */
export function useArrangement(proposed: readonly ArrangedPage[]) {
  const [arrangement, setArrangement] = useState<Arrangement>(() => newArrangement(proposed))
  const first = proposed[0]?.page ?? 1
  const [selection, setSelection] = useState<Selection>({ chosen: new Set([first]), active: first, anchor: first })
  const { tiles } = arrangement
  const { chosen, active, anchor } = selection
  const placeOf = (page: number) => tiles.findIndex((tile) => tile.page === page)
  const act = (next: (now: Arrangement) => Arrangement) => () => setArrangement(next)
  const allRemoved = tiles.every(({ page, removed }) => removed || !chosen.has(page))

  const choose = (page: number, how: Choice = 'only') => {
    if (how === 'only') return setSelection({ chosen: new Set([page]), active: page, anchor: page })
    if (how === 'also') {
      const next = new Set(chosen)
      if (!next.delete(page)) next.add(page)
      return setSelection({ chosen: next, active: page, anchor: page })
    }
    const [from, to] = [placeOf(anchor), placeOf(page)].sort((a, b) => a - b) as [number, number]
    setSelection({ chosen: new Set(tiles.slice(from, to + 1).map((tile) => tile.page)), active: page, anchor })
  }

  return {
    arrangement,
    chosen,
    active,
    allRemoved,
    choose,
    chooseAll: () => setSelection({ ...selection, chosen: new Set(tiles.map(({ page }) => page)) }),
    turn: (by: 90 | -90) => setArrangement((now) => turnPages(now, chosen, by)),
    nudge: (by: 1 | -1) => setArrangement((now) => nudgePages(now, chosen, by)),
    drop: (place: number) => setArrangement((now) => movePages(now, chosen, place)),
    toggle: () => setArrangement((now) => removePages(now, chosen, !allRemoved)),
    remove: (pages: ReadonlySet<number>) => setArrangement((now) => removePages(now, pages, true)),
    undo: arrangement.before.length ? act(undo) : null,
    redo: arrangement.after.length ? act(redo) : null,
  }
}

export type Arranging = ReturnType<typeof useArrangement>
