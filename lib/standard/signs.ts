import type { WordRule } from './rule'

/** The characters rules cannot do without, a bit each; where bits run out two share one, which only costs a look. */
const ANYWHERE = new Int32Array(0x2200)
const AFTER_SPACE = new Int32Array(0x2200)
const BITS = 31
let used = 0

function bitOf(char: string, table: Int32Array): number {
  const code = char.charCodeAt(0)
  if (!table[code]) {
    const bit = 1 << (used++ % BITS)
    for (const one of char >= '0' && char <= '9' ? '0123456789' : char) table[one.charCodeAt(0)] = bit
  }
  return table[code] as number
}

const maskOf = (chars: string, table: Int32Array): number =>
  [...chars].reduce((mask, char) => mask | bitOf(char, table), 0)

/** What a rule must find in a line before it is worth running; zero where it may find anything. */
export const needsOf = ({ signs = '', spaced = '' }: WordRule): number =>
  maskOf(signs, ANYWHERE) | maskOf(spaced, AFTER_SPACE)

/** Which of those characters a line holds: one look instead of forty. */
export function signsOf(text: string): number {
  let mask = 0
  let afterSpace = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    mask |= ANYWHERE[code] ?? 0
    if (afterSpace) mask |= AFTER_SPACE[code] ?? 0
    afterSpace = code === 0x20 || code === 0xa0
  }
  return mask
}
