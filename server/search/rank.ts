import type { Candidate } from './pool'
import { type Highlighter, highlighterOf } from './text/highlight'
import { numberKey } from './text/numbers'
import type { ParsedQuery } from './text/parse-query'

const EXACT_NUMBER = 1000
const BEGINS_NUMBER = 300
const WHOLE_TITLE = 100
const IN_CARD = 40
const IN_TEXT = 30
const IN_FILE = 20

/** Order of a list: by how well it answers (number, heading, card, text, file, message), then by the last event. */
export async function ranked(found: Candidate[], query: ParsedQuery, sort: 'relevance' | 'new'): Promise<Candidate[]> {
  if (sort === 'new') return [...found].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const highlight = await highlighterOf(query)
  const scored = found.map((one) => ({ one, score: scoreOf(one, query, highlight) }))
  return scored
    .sort((a, b) => b.score - a.score || b.one.at - a.one.at || (a.one.id < b.one.id ? 1 : -1))
    .map(({ one }) => one)
}

function scoreOf(one: Candidate, query: ParsedQuery, highlight: Highlighter): number {
  const inTitle = highlight(one.title).length >= query.terms.length ? WHOLE_TITLE : 0
  const place = one.sources.includes('card')
    ? IN_CARD
    : one.sources.includes('text')
      ? IN_TEXT
      : one.sources.includes('page')
        ? IN_FILE
        : 0
  return numberScore(one, query) + inTitle + place
}

function numberScore({ regNumber, draftNumber, theirNumber }: Candidate, { number }: ParsedQuery): number {
  if (!number) return 0
  const keys = [regNumber, draftNumber, theirNumber].flatMap((written) => (written ? [numberKey(written)] : []))
  if (keys.includes(number)) return EXACT_NUMBER
  return keys.some((key) => key.startsWith(number)) ? BEGINS_NUMBER : 0
}
