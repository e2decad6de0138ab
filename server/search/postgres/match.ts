import type { DbOrTx, Tx } from '@/db/client'
import { type EngineQuery, type Match, type Matches, WINDOW } from '../engine'
import { byIndex } from './by-index'
import { idOf } from './eras'
import { changed, look } from './look'
import { joined, type Stretch, stretchesOf } from './stretches'
import { forIndex, NUMBER } from './tsquery'

/** Cards with exactly this number are found however old they are. */
const BY_NUMBER = 50
/** Entries fetched by one question: where a part of the office has more, a smaller part of it is asked for. */
const HELD = 20_000
/** The same where each is compared with the line word by word, which costs several times as much. */
const HELD_TO_CHECK = 5000
/** One of so many that are compared is right: from there on the index is asked for no more than was typed. */
const RARELY = 8
/** What was found in one part is not quite what the next one holds. */
const SPARE = 1.5

/** The newest or the oldest documents in which the words stand in one entry. Rights are in the same statement. */
export async function match(db: DbOrTx, asked: EngineQuery): Promise<Matches> {
  const { query, sources } = asked
  if (!query.terms.length) return { matches: [], capped: false }
  return byIndex(db, async (tx) => {
    // Before the walk: an entry that is told in between is met by the one or by the other.
    const untold = await changed(tx, asked)
    const walked = await walk(tx, asked)
    const found = inTurn([...walked.found, ...untold], asked)
    const reached = found.length > WINDOW ? null : walked.reached
    const capped = found.length > WINDOW || reached !== null
    const matches = found.slice(0, WINDOW)
    if (!capped || !query.number || (sources.length && !sources.includes('card'))) return { matches, capped, reached }
    const exactly = { words: `'${NUMBER}${query.number}'`, strictly: null, span: null, held: HELD }
    const numbered = await look(tx, { ...asked, sources: ['card'] }, exactly)
    const known = new Set(matches.map((one) => one.documentId))
    const more = numbered.found.slice(0, BY_NUMBER).filter((one) => !known.has(one.documentId))
    return { matches: [...matches, ...more], capped, reached }
  })
}

/** Each document once, by the same order of ids as the office is asked in. */
function inTurn(found: Match[], { from }: EngineQuery): Match[] {
  const each = [...new Map(found.map((one) => [one.documentId, one])).values()]
  const way = from === 'oldest' ? 1 : -1
  return each.sort((a, b) => (a.documentId < b.documentId ? -way : way))
}

type Walked = { found: Match[]; reached: string | null }

/**
 * Part by part from one end of the office until a window is full or the time is up: a small one first, which tells how large
 * the next has to be. Words, rights and conditions meet in the index, so a part costs what is found in it, not what stands
 * there; only of words that stand everywhere and never side by side each place has to be compared.
 */
async function walk(tx: Tx, asked: EngineQuery): Promise<Walked> {
  const { limitMs = Number.POSITIVE_INFINITY, from } = asked
  const deadline = performance.now() + limitMs
  const { gathered, ...asks } = forIndex(asked.query)
  const stretches = await stretchesOf(tx, asked.from)
  const most = asks.strictly ? HELD_TO_CHECK : HELD
  const found: Match[] = []
  for (let at = 0, wide = 1, widest = Number.POSITIVE_INFINITY; at < stretches.length && found.length <= WINDOW; ) {
    if (at > 0 && performance.now() >= deadline) return { found, reached: edgeOf(stretches.slice(0, at), from) }
    const part = stretches.slice(at, at + wide)
    const held = wide > 1 ? most : null
    const looked = await look(tx, asked, { ...asks, span: joined(part, stretches), held })
    const fewRight = looked.found.length <= WINDOW && looked.entries > looked.found.length * RARELY
    if (gathered && fewRight) asks.words = gathered
    if (held && looked.entries >= held) {
      wide = widest = Math.max(1, wide >> 2)
      continue
    }
    found.push(...looked.found)
    at += part.length
    widest *= 2
    const passed = documentsIn(stretches.slice(0, at))
    const wanted = ((WINDOW + 1 - found.length) * SPARE * passed) / Math.max(1, found.length)
    // The index gathers all that stands in a part before it gives the first: a part of too much costs a second, whatever is held.
    const fits = (most * documentsIn(part)) / Math.max(1, looked.entries)
    const next = (count: number) => documentsIn(stretches.slice(at, at + count))
    for (wide = 1; wide < Math.min(widest, stretches.length - at); wide++)
      if (next(wide) >= wanted || next(wide + 1) > fits) break
  }
  return { found, reached: null }
}

/** The id where the part that was looked at ends. */
const edgeOf = (part: Stretch[], from: EngineQuery['from']): string =>
  idOf(from === 'newest' ? Math.min(...part.map((one) => one.from)) : Math.max(...part.map(({ before }) => before)))

const documentsIn = (part: Stretch[]): number => part.reduce((all, { documents }) => all + documents, 0)
