import type { PlaceCount } from '@/lib/contracts/journals-appeals'
import { type AddressLevels, LEVELS, type Level } from '@/lib/countries/levels'
import { nameWords } from '../../organisations'

/**
 * Addresses counted by one level, each place apart from its namesakes under other places; the most frequent first, and how many
 * do not name the level (V-06.03).
 */
export function countByLevel(
  addresses: readonly AddressLevels[],
  level: Level,
): { rows: PlaceCount[]; without: number } {
  const path = LEVELS.slice(0, LEVELS.indexOf(level) + 1)
  const counted = new Map<string, PlaceCount>()
  let without = 0
  for (const address of addresses) {
    const name = address[level]?.trim()
    if (!name) {
      without += 1
      continue
    }
    const key = JSON.stringify(path.map((one) => nameWords(address[one] ?? '')))
    const known = counted.get(key)
    if (known) known.count += 1
    else counted.set(key, { place: Object.fromEntries(path.map((one) => [one, address[one]])), name, count: 1 })
  }
  const pathOf = ({ place }: PlaceCount) => path.map((one) => place[one] ?? '').join(' ')
  const rows = [...counted.values()].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, 'ru') || pathOf(a).localeCompare(pathOf(b), 'ru'),
  )
  return { rows, without }
}
