import { figuresOf, slipsAllowed, slipsBetween } from './likeness'
import { fullName } from './names'

export type Kept = { id: string; place: string; name: string; taxNumber: string | null }
export type Pair = { one: string; other: string }

type Entry = Kept & { full: string; letters: Uint8Array }

const LETTERS = 64
/** A slip changes at most two counts of letters: one lost, one gained. */
const COUNTS_A_SLIP = 2

/**
 * Pairs of one place with names alike or the same tax number, the lesser id first. Names are compared only with those of
 * nearly the same length whose letters differ by no more than the slips allowed: of five thousand entries a few hundred
 * pairs are looked at letter by letter.
 */
export function alikePairs(entries: readonly Kept[]): Pair[] {
  const found = new Map<string, Pair>()
  const add = (a: Kept, b: Kept) => {
    const [one, other] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
    found.set(`${one} ${other}`, { one, other })
  }
  for (const group of grouped(entries, ({ place, taxNumber }) => (taxNumber ? `${place} ${taxNumber}` : null)))
    for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) add(one, other)
  const named = entries.map((entry) => prepare(entry)).filter(({ full }) => full)
  for (const group of grouped(named, ({ place, full }) => `${place} ${figuresOf(full)}`)) {
    const sorted = [...group].sort((a, b) => a.full.length - b.full.length)
    for (const [at, one] of sorted.entries()) {
      const slips = slipsAllowed(one.full, one.full)
      for (let next = at + 1; next < sorted.length; next++) {
        const other = sorted[next] as Entry
        if (other.full.length - one.full.length > slips) break
        if (nearly(one, other, slips)) add(one, other)
      }
    }
  }
  return [...found.values()]
}

const nearly = (one: Entry, other: Entry, slips: number): boolean =>
  one.full === other.full ||
  (slips > 0 && lettersApart(one, other, slips * COUNTS_A_SLIP) && slipsBetween(one.full, other.full, slips) <= slips)

function prepare(entry: Kept): Entry {
  const full = fullName(entry.name)
  const letters = new Uint8Array(LETTERS)
  for (const letter of full)
    letters[letter.charCodeAt(0) % LETTERS] = ((letters[letter.charCodeAt(0) % LETTERS] ?? 0) + 1) % 256
  return { ...entry, full, letters }
}

/** Whether two names have nearly the same letters, in whatever order. */
function lettersApart({ letters: a }: Entry, { letters: b }: Entry, most: number): boolean {
  let apart = 0
  for (let at = 0; at < LETTERS; at++) {
    apart += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
    if (apart > most) return false
  }
  return true
}

function grouped<E>(entries: readonly E[], key: (entry: E) => string | null): E[][] {
  const groups = new Map<string, E[]>()
  for (const entry of entries) {
    const name = key(entry)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(entry)
    else groups.set(name, [entry])
  }
  return [...groups.values()]
}
