import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import { personColumns, plain } from './queries'

/** «Карташову Д.Н.» and «Д. Н. Карташову» have one key: the surname, then the initials, nothing between. */
function nameKey(written: string): string {
  const words = written
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.]+/u)
    .filter(Boolean)
  return [...words].sort((one, two) => Number(one.length === 1) - Number(two.length === 1)).join('')
}

const lettersOf = (text: SQL): SQL => sql`regexp_replace(${plain(text)}, '[^[:alpha:]]', '', 'g')`

/** People of the office whom a letter names, in the dative or plainly, with their initials. */
export async function findAddressed(db: DbOrTx, names: readonly string[]): Promise<{ id: string; name: string }[]> {
  const keys = [...new Set(names.map(nameKey))].filter(Boolean)
  if (!keys.length) return []
  const initials = sql`left(${people.firstName}, 1) || coalesce(left(${people.patronymic}, 1), '')`
  return db
    .select({ id: people.id, name: personColumns.name })
    .from(people)
    .where(
      and(
        isNull(people.leftAt),
        or(
          inArray(lettersOf(sql`${people.dativeName}`), keys),
          inArray(lettersOf(sql`${people.surname} || ${initials}`), keys),
        ),
      ),
    )
}
