import { inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import type { TimelineActor } from '@/lib/contracts/documents'

/** «Фамилия И. О.» in SQL, the form the interface uses. */
export const shortName = sql<string>`${people.surname} || ' ' || left(${people.firstName}, 1) || '.' || coalesce(' ' || left(${people.patronymic}, 1) || '.', '')`

/** Names, positions and genders of people by id, in one read. */
export async function personRefs(db: DbOrTx, ids: (string | null)[]): Promise<Map<string, TimelineActor>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (!wanted.length) return new Map()
  const rows = await db
    .select({ id: people.id, name: shortName, position: people.position, gender: people.gender })
    .from(people)
    .where(inArray(people.id, wanted))
  return new Map(rows.map((row) => [row.id, row]))
}
