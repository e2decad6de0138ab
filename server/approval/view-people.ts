import { eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, units } from '@/db/schema'
import type { PersonRef } from '@/lib/contracts/documents'
import { type CasedName, nameInCase } from '../directory'
import { shortName } from '../documents'

export type Colleague = PersonRef & CasedName & { unit: string | null }
export type Colleagues = Map<string, Colleague>

/** Names, positions and units of people by id, in one read. */
export async function colleagues(db: DbOrTx, ids: (string | null)[]): Promise<Colleagues> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (!wanted.length) return new Map()
  const { id, position, surname, gender } = people
  const rows = await db
    .select({ id, name: shortName, position, surname, gender, unit: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(inArray(people.id, wanted))
  return new Map(rows.map((row) => [row.id, row]))
}

const nobody = { name: '', position: '', surname: '', gender: 'male', unit: null } as const

/** A person who must be there: rows of this slice refer to people that are never removed. */
export const colleague = (known: Colleagues, id: string): Colleague => known.get(id) ?? { ...nobody, id }

/** Somebody absent, as «за Громова А. С.» needs it. */
export function absentee(known: Colleagues, id: string): Colleague & { accusative: string } {
  const person = colleague(known, id)
  return { ...person, accusative: nameInCase(person, 'accusative') }
}
