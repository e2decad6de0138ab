import type { SearchSort } from '@/lib/contracts/search'
import type { Candidate } from './pool'
import { scored } from './rank'
import type { ParsedQuery } from './text/parse-query'

type Compare = (a: Candidate, b: Candidate) => number

const later: Compare = (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)
const earlier: Compare = (a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1)

const NATURAL = new Intl.Collator('ru', { numeric: true })

/** Registered ones by their numbers as people count («01-7/9» before «01-7/10»), then projects, then what has no number. */
const numbered: Compare = (a, b) => {
  const rank = (one: Candidate) => (one.regNumber ? 0 : one.draftNumber ? 1 : 2)
  const number = (one: Candidate) => one.regNumber ?? one.draftNumber ?? ''
  return rank(a) - rank(b) || NATURAL.compare(number(a), number(b)) || later(a, b)
}

/** What was looked at in the order of the list: by how well it answers, by the last event, by the day it is filed under, by number. */
export async function inOrder(found: Candidate[], query: ParsedQuery, sort: SearchSort): Promise<Candidate[]> {
  if (sort === 'new') return [...found].sort(later)
  if (sort === 'old') return [...found].sort(earlier)
  if (sort === 'number') return [...found].sort(numbered)
  const scores = await scored(found, query)
  const score = (one: Candidate): number => scores.get(one.id) ?? 0
  return [...found].sort((a, b) => score(b) - score(a) || later(a, b))
}
