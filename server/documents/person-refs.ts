import { inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import type { TimelineActor } from '@/lib/contracts/documents'
import { nameInCase } from '../directory'

/** «Фамилия И. О.» in SQL, the form the interface uses. */
export const shortName = sql<string>`${people.surname} || ' ' || left(${people.firstName}, 1) || '.' || coalesce(' ' || left(${people.patronymic}, 1) || '.', '')`

export type KnownPerson = TimelineActor & {
  /** «Громова А. С.», as after «за». */
  accusative: string
}

/** Names, positions and genders of people by id, in one read. */
export async function personRefs(db: DbOrTx, ids: (string | null)[]): Promise<Map<string, KnownPerson>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (!wanted.length) return new Map()
  const rows = await db
    .select({
      id: people.id,
      name: shortName,
      position: people.position,
      gender: people.gender,
      surname: people.surname,
    })
    .from(people)
    .where(inArray(people.id, wanted))
  return new Map(
    rows.map(({ surname, ...row }) => [row.id, { ...row, accusative: nameInCase({ ...row, surname }, 'accusative') }]),
  )
}
