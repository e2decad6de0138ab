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
import { stretchesOf } from './postgres/stretches'
import { LEMMA, quote } from './postgres/tsquery'
import type { ParsedQuery } from './text/parse-query'
import { slipsOf } from './text/slips'
import { withinTime } from './within-time'

const MOST_WORDS = 3
const SHORTEST = 4
/** Entries of this person that are looked at for the right spelling. */
const LOOKED_AT = 200
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
  const limitMs = Math.min(LIMIT_MS, Math.max(LEAST_MS, Math.round(WITH_QUESTION_MS - spentMs)))
  // Word by word, the words themselves first: where they are common, all their spellings together would be dear.
  const strange: typeof words = []
  for (const word of words) {
    const known = await lexemesMet(db, actor, { lexemes: ownLexemes(word), limitMs: LEAST_MS })
    if (known?.size === 0) strange.push(word)
  }
  if (!strange.length) return null
  const guesses = await Promise.all(strange.map(async (word) => ({ word, ways: await waysToWrite(word.own) })))
  const asked = guesses.flatMap(({ ways }) => ways.flatMap((way) => way.lexemes))
  const met = (await lexemesMet(db, actor, { lexemes: [...new Set(asked)], limitMs })) ?? new Map<string, number>()
  const right = guesses.flatMap(({ word, ways }): [string, string][] => {
    const times = (way: (typeof ways)[number]) => way.lexemes.reduce((sum, lexeme) => sum + (met.get(lexeme) ?? 0), 0)
    const best = ways.reduce((top, way) => (times(way) > times(top) ? way : top), ways[0] as (typeof ways)[number])
    return times(best) > 0 ? [[word.own, best.word]] : []
  })
  return right.length ? rewritten(text, new Map(right)) : null
}

const ownLexemes = ({ own, lemmas }: { own: string; lemmas: string[] }): string[] => [
  own,
  ...lemmas.map((lemma) => LEMMA + lemma),
]

/** Every spelling one slip away, with the forms it would stand in the index by. */
async function waysToWrite(own: string): Promise<{ word: string; lexemes: string[] }[]> {
  const lemmatise = await loadLemmatiser()
  return slipsOf(own).map((word) => ({
    word,
    lexemes: [word, ...(lemmatise.knows(word) ? lemmatise(word).map((lemma) => LEMMA + lemma) : [])],
  }))
}

/** Which of these stand in entries this person may see, and in how many of those looked at: the newest, when they are enough; null when it would take too long. */
async function lexemesMet(
  db: DbOrTx,
  actor: Actor,
  { lexemes, limitMs }: { lexemes: string[]; limitMs: number },
): Promise<Map<string, number> | null> {
  const met = await withinTime(db, limitMs, (timed) =>
    byIndex(timed, async (tx) => {
      const [newest = null, ...further] = await stretchesOf(tx, 'newest')
      const near = await metWithin(tx, actor, { lexemes, span: further.length ? newest : null })
      return further.length && near.seen < LOOKED_AT ? metWithin(tx, actor, { lexemes, span: null }) : near
    }),
  )
  return met && new Map(Object.entries(met.times))
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
