import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import { personColumns, plain } from './queries'

/** «Карташову Д.Н.» and «Д. Н. Карташову» have one key: the surname, then the initials, nothing between. */
function nameKey(written: string): string {
  const words = written
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.,]+/u)
    .filter(Boolean)
  return [...words].sort((one, two) => Number(one.length === 1) - Number(two.length === 1)).join('')
}

const lettersOf = (text: SQL): SQL<string> => sql<string>`regexp_replace(${plain(text)}, '[^[:alpha:]]', '', 'g')`

/** A person a letter names, and whether it writes the name letter by letter as the office does. */
export type Addressed = { id: string; name: string; exact: boolean }

/** A surname so long may have one letter misread and still be told from others with the same initials. */
const LONG = 5

/**
 * People of the office whom a letter names, in the dative or plainly, with their initials. A name that nobody has
 * is taken for that of the only one with these initials who differs by a letter.
 */
export async function findAddressed(db: DbOrTx, names: readonly string[]): Promise<Addressed[]> {
  const keys = [...new Set(names.map(nameKey))].filter(Boolean)
  if (!keys.length) return []
  const initials = sql`left(${people.firstName}, 1) || coalesce(left(${people.patronymic}, 1), '')`
  const dative = lettersOf(sql`${people.dativeName}`)
  const plainly = lettersOf(sql`${people.surname} || ${initials}`)
  const rows = await db
    .select({ id: people.id, name: personColumns.name, dative, plainly })
    .from(people)
    .where(and(isNull(people.leftAt), inArray(lettersOf(initials), [...new Set(keys.map((key) => key.slice(-2)))])))
  const found = keys.flatMap((key) => {
    const exact = rows.filter((row) => row.dative === key || row.plainly === key)
    if (exact.length) return exact.map(({ id, name }) => ({ id, name, exact: true }))
    const near = rows.filter((row) => differByOne(row.dative, key))
    return near.length === 1 ? near.map(({ id, name }) => ({ id, name, exact: false })) : []
  })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** One letter is another one, or is missing, or is too many. */
function differByOne(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter < LONG + 2 || Math.abs(one.length - other.length) > 1) return false
  let [head, tail] = [0, 0]
  while (head < shorter && one[head] === other[head]) head++
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return Math.max(one.length, other.length) - head - tail === 1
}
