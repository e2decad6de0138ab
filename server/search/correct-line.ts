import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { loadLemmatiser, plain, wordsOf } from '../language'
import { undeleted } from './postgres/match'
import { LEMMA, quote } from './postgres/tsquery'
import type { ParsedQuery } from './text/parse-query'
import { slipsOf } from './text/slips'
import { withinTime } from './within-time'

const MOST_WORDS = 3
const SHORTEST = 4
/** Entries of this person that are looked at for the right spelling. */
const LOOKED_AT = 200
/** A guess has what is left of a second, of which the question itself may have taken most: no longer wait is worth it. */
const LIMIT_MS = 800
const SECOND_MS = 1000
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
  if (query.exact || !words.length) return null
  const guesses = await Promise.all(words.map(async (word) => ({ word, ways: await waysToWrite(word.own) })))
  const asked = guesses.flatMap(({ word, ways }) => [...ownLexemes(word), ...ways.flatMap((way) => way.lexemes)])
  const limitMs = Math.min(LIMIT_MS, Math.max(LEAST_MS, Math.round(SECOND_MS - spentMs)))
  const met = await lexemesMet(db, actor, { lexemes: [...new Set(asked)], limitMs })
  const right = guesses.flatMap(({ word, ways }): [string, string][] => {
    if (ownLexemes(word).some((lexeme) => met.has(lexeme))) return []
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

/** Which of these stand in entries this person may see, and in how many of the newest. */
async function lexemesMet(
  db: DbOrTx,
  actor: Actor,
  { lexemes, limitMs }: { lexemes: string[]; limitMs: number },
): Promise<Map<string, number>> {
  const any = lexemes.map(quote).join(' | ')
  const rows = await withinTime(db, limitMs, async (tx) => {
    // So many rare words look frequent together to the planner; reading the whole table for them is never right.
    await tx.execute(sql`set local enable_seqscan = off`)
    return (await tx.execute(sql`
      with hit as materialized (
        select e.id, e.document_id from search_entries e where e.words @@ ${any}::tsquery and ${undeleted}),
      seen as materialized (
        select hit.id from hit join documents on documents.id = hit.document_id
        where ${visibleTo(actor)} order by documents.id desc limit ${LOOKED_AT})
      select word.lexeme, count(*)::int as times
      from seen join search_entries e on e.id = seen.id, unnest(e.words) word
      where word.lexeme = any(${sql.param(lexemes)}::text[]) group by word.lexeme`)) as unknown as {
      lexeme: string
      times: number
    }[]
  })
  return new Map((rows ?? []).map(({ lexeme, times }) => [lexeme, times]))
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
