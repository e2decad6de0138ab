import { WINDOW } from '../engine'

/** What of an answer was seen: the documents of it, and how far back they were told apart from others. */
export type Seen = { known: string[]; knownFrom: string | null }
export type Answer = { ids: string[]; capped: boolean; reached?: string | null }

/** What is remembered of an answer. Where there was more than is looked at, nothing older than was looked at was seen or missed. */
export function seenOf({ ids, capped, reached = null }: Answer): Seen {
  const newest = [...ids].sort().reverse().slice(0, WINDOW)
  return { known: ids, knownFrom: capped ? (reached ?? newest.at(-1) ?? null) : null }
}

/** How many documents of an answer were not seen before; ids are made in order of time. */
export function newSince({ ids, capped }: Answer, { known, knownFrom }: Seen): { count: number; more: boolean } {
  const before = new Set(known)
  const count = ids.filter((id) => !before.has(id) && (knownFrom === null || id > knownFrom)).length
  return { count, more: capped && count === ids.length && count > 0 }
}
