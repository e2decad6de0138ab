import { eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, units } from '@/db/schema'
import type { PersonRef } from '@/lib/contracts/documents'
import { shortName } from '../documents'

export type Colleague = PersonRef & { unit: string | null }
export type Colleagues = Map<string, Colleague>

/** Names, positions and units of people by id, in one read. */
export async function colleagues(db: DbOrTx, ids: (string | null)[]): Promise<Colleagues> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (!wanted.length) return new Map()
  const rows = await db
    .select({ id: people.id, name: shortName, position: people.position, unit: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(inArray(people.id, wanted))
  return new Map(rows.map((row) => [row.id, row]))
}

/** A person who must be there: rows of this slice refer to people that are never removed. */
export const colleague = (known: Colleagues, id: string): Colleague =>
  known.get(id) ?? { id, name: '', position: '', unit: null }
