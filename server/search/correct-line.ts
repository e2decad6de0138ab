import { sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { loadLemmatiser, plain, wordsOf } from '../language'
import { EVERYTHING } from './pool'
import { byIndex } from './postgres/by-index'
import { amongUntold, undeleted } from './postgres/entries'
import type { Span } from './postgres/eras'
import { narrowedTo } from './postgres/facts'
import { joined, stretchesOf } from './postgres/stretches'
import { LEMMA, quote } from './postgres/tsquery'
import type { ParsedQuery } from './text/parse-query'
import { slipsOf } from './text/slips'
import { withinTime } from './within-time'

const MOST_WORDS = 3
const SHORTEST = 4
/** Entries of this person that are looked at for the right spelling, and how many tell enough of it. */
const LOOKED_AT = 200
const ENOUGH = 20
/** Parts of the office, about a hundredth each, that are looked at before the whole of it. */
const NEAR = 6
/** Entries with any of the spellings that are fetched at most. */
const HELD = 5000
/**
 * A guess has what is left of a second, of which the question itself may have taken most: no longer wait is worth it. A tenth
 * is left for the answer (1.04 s with a million cards and none left, measured).
 */
const LIMIT_MS = 800
const WITH_QUESTION_MS = 900
const LEAST_MS = 300

/**
 * The line with its misspelt words put right, or null: a word that stands nowhere in what this person may see, and is
 * one slip of the finger away from one that does (C-16.02). What only closed documents have corrects nothing (V-21.04).
 */
export async function correctLine(
  db: DbOrTx,
  actor: Actor,
  { text, query, spentMs }: { text: string; query: ParsedQuery; spentMs: number },
): Promise<string | null> {
  const words = query.terms
    .flatMap((term) => (term.number ? [] : term.words))
    .filter(({ own }) => own.length >= SHORTEST && /^[а-я]+$/.test(own))
    .slice(0, MOST_WORDS)
  if (query.exact) return null
  const deadline = performance.now() + Math.min(LIMIT_MS, Math.max(LEAST_MS, WITH_QUESTION_MS - spentMs))
  const strange: typeof words = []
  for (const word of words) if (!(await standsSomewhere(db, actor, { word, deadline }))) strange.push(word)
  if (!strange.length) return null
  const guesses = await Promise.all(strange.map(async (word) => ({ word, ways: await waysToWrite(word.own) })))
  const lexemes = [...new Set(guesses.flatMap(({ ways }) => ways.flatMap((way) => way.lexemes)))]
  const enough = ({ seen, times }: Met) =>
    seen >= ENOUGH && guesses.every(({ ways }) => ways.some((way) => timesOf(way, times) > 0))
  const { times } = await lexemesMet(db, actor, { lexemes, deadline, enough })
  const right = guesses.flatMap(({ word, ways }): [string, string][] => {
    const best = ways.reduce((top, way) => (timesOf(way, times) > timesOf(top, times) ? way : top), ways[0] as Way)
    return timesOf(best, times) > 0 ? [[word.own, best.word]] : []
  })
  return right.length ? rewritten(text, new Map(right)) : null
}

type Word = { own: string; lemmas: string[] }

/** A word that is met, or that the time does not suffice to look for. Asked before its spellings: of a common word they would be dear. */
async function standsSomewhere(
  db: DbOrTx,
  actor: Actor,
  { word: { own, lemmas }, deadline }: { word: Word; deadline: number },
): Promise<boolean> {
  const lexemes = [own, ...lemmas.map((lemma) => LEMMA + lemma)]
  const { seen, whole } = await lexemesMet(db, actor, { lexemes, deadline, enough: (met) => met.seen > 0 })
  return seen > 0 || !whole
}

type Way = { word: string; lexemes: string[] }

/** In how many of the entries looked at a spelling stands. */
const timesOf = ({ lexemes }: Way, times: Met['times']): number =>
  lexemes.reduce((sum, lexeme) => sum + (times[lexeme] ?? 0), 0)

/** Every spelling one slip away, with the forms it would stand in the index by. */
async function waysToWrite(own: string): Promise<Way[]> {
  const lemmatise = await loadLemmatiser()
  return slipsOf(own).map((word) => ({
    word,
    lexemes: [word, ...(lemmatise.knows(word) ? lemmatise(word).map((lemma) => LEMMA + lemma) : [])],
  }))
}

type Looked = Met & { whole: boolean }
type Look = { lexemes: string[]; deadline: number; enough: (met: Met) => boolean }

/**
 * Which of these stand in entries this person may see, and in how many of those looked at: the newest, then more, then all,
 * until they are enough. What the time did not suffice for is left out, and told by `whole`.
 */
async function lexemesMet(db: DbOrTx, actor: Actor, { lexemes, deadline, enough }: Look): Promise<Looked> {
  const stretches = await stretchesOf(db, 'newest')
  const near = [stretches.slice(0, 1), stretches.slice(0, NEAR)].map((part) => joined(part, stretches))
  let last: Met = { seen: 0, times: {} }
  for (const span of new Set([...near, null])) {
    const leftMs = Math.round(deadline - performance.now())
    const look = (timed: Tx) => byIndex(timed, (tx) => metWithin(tx, actor, { lexemes, span }))
    const met = leftMs > 0 ? await withinTime(db, leftMs, look) : null
    if (!met) return { ...last, whole: false }
    if (enough(met)) return { ...met, whole: span === null }
    last = met
  }
  return { ...last, whole: true }
}

type Met = { seen: number; times: Record<string, number> }

async function metWithin(
  tx: Tx,
  actor: Actor,
  { lexemes, span }: { lexemes: string[]; span: Span | null },
): Promise<Met> {
  const any = sql`e.words @@ ${lexemes.map(quote).join(' | ')}::tsquery`
  const columns = sql`select e.id, e.document_id, e.source, e.source_id from`
  const [row] = (await tx.execute(sql`
    with hit as materialized (
      (${columns} search_entries e where ${any} and ${narrowedTo({ actor, ...EVERYTHING, sources: [] }, span)} limit ${HELD})
      union all (${columns} ${amongUntold(any)})),
    seen as materialized (
      select e.id from hit e join documents on documents.id = e.document_id
      where ${visibleTo(actor)} and ${undeleted} order by documents.id desc limit ${LOOKED_AT}),
    met as (
      select word.lexeme, count(*)::int as times from seen join search_entries e on e.id = seen.id, unnest(e.words) word
      where word.lexeme = any(${sql.param(lexemes)}::text[]) group by word.lexeme)
    select (select count(*)::int from seen) as seen, coalesce(json_object_agg(lexeme, times), '{}') as times
    from met`)) as unknown as Met[]
  return row ?? { seen: 0, times: {} }
}

function rewritten(text: string, right: Map<string, string>): string {
  let out = ''
  let at = 0
  for (const word of wordsOf(text)) {
    out += text.slice(at, word.at) + (right.get(plain(word.text)) ?? word.text)
    at = word.at + word.text.length
  }
  return out + text.slice(at)
}
