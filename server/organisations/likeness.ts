import type { LikenessReason } from '@/lib/contracts/organisations-views'
import { addressKey, fullName } from './names'

export type Comparable = { name: string; taxNumber?: string | null; address?: string | null }

/** One slip of the hand for so many letters of a name. */
const LETTERS_FOR_A_SLIP = 8
const MOST_SLIPS = 3

/** By what two entries may be one addressee (V-05.12): by tax number, by the name but for slips, by the whole address. */
export function likenessOf(one: Comparable, other: Comparable): LikenessReason[] {
  const reasons: LikenessReason[] = []
  if (nearlySameName(one.name, other.name)) reasons.push('name')
  if (one.taxNumber && one.taxNumber === other.taxNumber) reasons.push('tax')
  if (sameAddress(one.address, other.address)) reasons.push('address')
  return reasons
}

/** Whether two names differ in legal form, quotes, «ё», shortened words and small slips only; figures tell entries apart. */
export function nearlySameName(one: string, other: string): boolean {
  const [a, b] = [fullName(one), fullName(other)]
  if (!a || !b) return false
  if (figures(a) !== figures(b)) return false
  const slips = Math.min(MOST_SLIPS, Math.floor(Math.min(a.length, b.length) / LETTERS_FOR_A_SLIP))
  return a === b || slipsBetween(a, b, slips) <= slips
}

/** An address of a house: words of a place and a figure. */
function sameAddress(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false
  const key = addressKey(one)
  return key === addressKey(other) && /\d/.test(key) && key.includes(' ')
}

const figures = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

/** Letters put in, left out, changed or swapped between two texts; anything above the limit is told as above it. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}
