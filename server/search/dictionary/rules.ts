import type { ReasonCode } from '../../kernel/errors'
import { plain, wordsOf } from '../../language'

/** Longer ones are never met whole in a line. */
const MOST_WORDS = 10

/** A way to write a thing as it is compared: case, ё and signs between words do not tell two apart. */
export const keyOf = (way: string): string =>
  wordsOf(way)
    .map(({ text }) => plain(text))
    .filter(Boolean)
    .join(' ')

/** What is wrong with a group of ways to write the same thing, and with which of them; null when nothing is. */
export function faultIn(ways: string[]): { reason: ReasonCode; word: string } | null {
  const seen = new Set<string>()
  for (const word of ways) {
    const key = keyOf(word)
    if (!/\p{L}/u.test(key)) return { reason: 'search.synonym_no_letters', word }
    if (key.split(' ').length > MOST_WORDS) return { reason: 'search.synonym_too_long', word }
    if (seen.has(key)) return { reason: 'search.synonym_twice', word }
    seen.add(key)
  }
  return null
}

/** The first of these ways that stands in another group too: a line would then mean two things. */
export function takenIn(ways: string[], others: string[][]): string | null {
  const taken = new Set(others.flat().map(keyOf))
  return ways.find((way) => taken.has(keyOf(way))) ?? null
}
