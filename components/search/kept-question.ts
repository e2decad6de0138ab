import { FACETS } from '@/lib/contracts/search'
import type { KeptQuestion } from '@/lib/contracts/search-asked'
import type { SearchState } from './use-search-state'

/** What is asked now, as it is kept under a name; the line is the one that was answered. */
export function questionOf({ exact, tab, sort, filters }: SearchState, line: string): KeptQuestion {
  return { query: line, exact, source: tab, sort, ...filters }
}

/** A kept question as the screen asks it. */
export function stateOf({ query, exact, source: tab, sort, ...filters }: KeptQuestion) {
  return { query, exact, tab, sort, filters }
}

/** Whether two questions ask the same: the order of a list is no part of it, nor that in which values were chosen. */
export function isSameQuestion(a: KeptQuestion, b: KeptQuestion): boolean {
  const one = (question: KeptQuestion) => {
    const chosen = FACETS.map((key) => [...question[key]].sort())
    return JSON.stringify([question.query.toLowerCase(), question.exact, question.source, question.period, chosen])
  }
  return one(a) === one(b)
}

/** How many conditions stand beside the line. */
export const conditionsIn = (question: KeptQuestion): number =>
  FACETS.reduce((sum, key) => sum + question[key].length, 0) +
  Number(question.exact) +
  Number(question.source !== 'all') +
  Number(question.period !== null)
