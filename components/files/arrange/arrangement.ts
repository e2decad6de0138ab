import type { ArrangedPage, Turn } from '@/lib/contracts/files'

/** A page on the desk: its number in the file, how it is turned, whether it stays out of what is kept. */
export type Tile = ArrangedPage & { removed: boolean }
export type Arrangement = { tiles: Tile[]; before: Tile[][]; after: Tile[][] }

/** Pages as they stand in the file, turned as they are proposed to be. */
export const newArrangement = (pages: readonly ArrangedPage[]): Arrangement => ({
  tiles: pages.map(({ page, turn }) => ({ page, turn, removed: false })),
  before: [],
  after: [],
})

/** One step; nothing that changes nothing becomes a step to be undone. */
function step(arrangement: Arrangement, tiles: Tile[]): Arrangement {
  const { tiles: now, before } = arrangement
  const same = tiles.every(
    ({ page, turn, removed }, at) => page === now[at]?.page && turn === now[at].turn && removed === now[at].removed,
  )
  return same ? arrangement : { tiles, before: [...before, now], after: [] }
}

const change = (arrangement: Arrangement, chosen: ReadonlySet<number>, to: (tile: Tile) => Tile): Arrangement =>
  step(
    arrangement,
    arrangement.tiles.map((tile) => (chosen.has(tile.page) ? to(tile) : tile)),
  )

/** Turns the chosen pages by so many degrees clockwise. */
export const turnPages = (arrangement: Arrangement, chosen: ReadonlySet<number>, by: 90 | -90): Arrangement =>
  change(arrangement, chosen, (tile) => ({ ...tile, turn: ((tile.turn + by + 360) % 360) as Turn }))

/** Leaves the chosen pages out or takes them back; they keep their places on the desk. */
export const removePages = (arrangement: Arrangement, chosen: ReadonlySet<number>, removed: boolean): Arrangement =>
  change(arrangement, chosen, (tile) => ({ ...tile, removed }))

/** Puts the chosen pages, one after another as they stand, before the page at this place. */
export function movePages(arrangement: Arrangement, chosen: ReadonlySet<number>, place: number): Arrangement {
  const { tiles } = arrangement
  const stay = (tile: Tile) => !chosen.has(tile.page)
  const moved = tiles.filter((tile) => !stay(tile))
  return step(arrangement, [...tiles.slice(0, place).filter(stay), ...moved, ...tiles.slice(place).filter(stay)])
}

/** Moves the chosen pages by one place; at the end of the desk they stay. */
export function nudgePages(arrangement: Arrangement, chosen: ReadonlySet<number>, by: 1 | -1): Arrangement {
  const places = arrangement.tiles.flatMap((tile, at) => (chosen.has(tile.page) ? [at] : []))
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return arrangement
  return movePages(arrangement, chosen, by < 0 ? Math.max(0, first - 1) : last + 2)
}

/** The desk before the last step. */
export function undo(arrangement: Arrangement): Arrangement {
  const { tiles, before, after } = arrangement
  const last = before.at(-1)
  return last ? { tiles: last, before: before.slice(0, -1), after: [tiles, ...after] } : arrangement
}

/** The step that was undone, done again. */
export function redo(arrangement: Arrangement): Arrangement {
  const { tiles, before, after } = arrangement
  const [next, ...rest] = after
  return next ? { tiles: next, before: [...before, tiles], after: rest } : arrangement
}

/** What is kept, in its order. */
export const keptPages = ({ tiles }: Pick<Arrangement, 'tiles'>): ArrangedPage[] =>
  tiles.filter(({ removed }) => !removed).map(({ page, turn }) => ({ page, turn }))

/** Whether what is kept differs from the file. */
export const differsFromFile = ({ tiles }: Pick<Arrangement, 'tiles'>): boolean =>
  tiles.some(({ page, turn, removed }, at) => page !== at + 1 || turn !== 0 || removed)
