import type { LikenessReason } from '@/lib/contracts/organisations-views'
import { addressKey, fullName } from './names'

export type Comparable = { name: string; taxNumber?: string | null; address?: string | null; country?: string | null }

/** One slip of the hand for so many letters of a name. */
const LETTERS_FOR_A_SLIP = 8
const MOST_SLIPS = 3

/** By what two entries may be one addressee (V-05.12): by tax number, by the name but for slips, by the whole address. */
export function likenessOf(one: Comparable, other: Comparable): LikenessReason[] {
  const reasons: LikenessReason[] = []
  if (nearlySameName(one.name, other.name)) reasons.push('name')
  if (one.taxNumber && one.taxNumber === other.taxNumber) reasons.push('tax')
  if (sameAddress(one.address, other.address) && (one.country || null) === (other.country || null))
    reasons.push('address')
  return reasons
}

/** Whether two names differ in legal form, quotes, «ё», shortened words and small slips only; figures tell entries apart. */
export function nearlySameName(one: string, other: string): boolean {
  const [a, b] = [fullName(one), fullName(other)]
  if (!a || !b) return false
  if (figuresOf(a) !== figuresOf(b)) return false
  const slips = slipsAllowed(a, b)
  return a === b || slipsBetween(a, b, slips) <= slips
}

/** An address of a house: words of a place and a figure. */
function sameAddress(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false
  const key = addressKey(one)
  return key === addressKey(other) && /\d/.test(key) && key.includes(' ')
}

/** How many slips two names may differ by: the shorter one decides. */
export const slipsAllowed = (one: string, other: string): number =>
  Math.min(MOST_SLIPS, Math.floor(Math.min(one.length, other.length) / LETTERS_FOR_A_SLIP))

/** All figures of a name in their order: «Школа № 5» and «Школа № 6» are two, however alike (V-05.12). */
export const figuresOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

/**
 * Letters put in, left out, changed or swapped between two texts; anything above the limit is told as above it. What both
 * begin and end with is not looked at, and of the table only the cells that may stay under the limit are counted.
 */
export function slipsBetween(one: string, other: string, limit: number): number {
  const [a, b] = differing(one, other)
  const over = limit + 1
  if (Math.abs(a.length - b.length) > limit) return over
  const rows = [0, 1, 2].map(() => new Uint8Array(b.length + 2).fill(over)) as [Uint8Array, Uint8Array, Uint8Array]
  let [before, last, row] = rows
  for (let j = 0; j <= Math.min(b.length, limit); j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row.fill(over)
    if (i <= limit) row[0] = i
    let least = row[0] ?? over
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cell = Math.min((row[j - 1] ?? over) + 1, (last[j] ?? over) + 1, (last[j - 1] ?? over) + same, over)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cell = Math.min(cell, (before[j - 2] ?? over) + 1)
      row[j] = cell
      least = Math.min(least, cell)
    }
    if (least > limit) return over
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] ?? over
}

function differing(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length)
  let [head, tail] = [0, 0]
  while (head < shorter && a[head] === b[head]) head++
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
}
