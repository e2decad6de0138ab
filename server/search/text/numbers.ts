import { normaliseNumber } from '../../journals'

const TIGHT = String.raw`[-‐‑‒–—−/\\.]`
const LOOSE = String.raw`\s?[-‐‑‒–—−/]\s?`
const RUN = new RegExp(String.raw`(?:№\s?)?[\p{L}\p{N}]+(?:(?:${TIGHT}|${LOOSE})[\p{L}\p{N}]+)*`, 'gu')
const PART = /[\p{L}\p{N}]+/gu
const LONGEST = 40
const MOST_PARTS = 8

/** A number without anything that people write differently: «01-15/1234», «0115/1234» and «№ 01-15 / 1234» are one. */
export const numberKey = (text: string): string => normaliseNumber(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The key of a line that may be a number as a whole, or null. Leading zeros stay as written. */
export function keyOfQuery(text: string): string | null {
  if (!/\p{N}/u.test(text) || text.length > LONGEST * 2) return null
  const key = numberKey(text)
  return key.length > 0 && key.length <= LONGEST ? key : null
}

export type NumberRun = { at: number; text: string; keys: string[] }

/**
 * Numbers written in a text with all their keys: a number is also found without the index before it («15/1234») and
 * without words stuck to it («исх.01-15/1234»). A bare figure is a word like any other unless «№» stands before it.
 */
export function numbersIn(text: string): NumberRun[] {
  const runs: NumberRun[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const parts = run.match(PART) ?? []
    if (!/\p{N}/u.test(run) || parts.length > MOST_PARTS) continue
    if (parts.length === 1 && !run.startsWith('№')) continue
    const tails = parts.map((_, at) => parts.slice(at)).filter((tail) => tail.length > 1 || parts.length === 1)
    const keys = tails.map((tail) => numberKey(tail.join(''))).filter((key) => key && key.length <= LONGEST)
    if (keys.length) runs.push({ at: index, text: run, keys: [...new Set(keys)] })
  }
  return runs
}
