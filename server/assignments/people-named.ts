import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import { DomainError } from '../kernel/errors'

type Named = { id: string; unitId: string | null }

/** The people an instruction names; somebody unknown, or who has left the office, is refused. */
export async function peopleNamed(tx: Tx, ids: (string | null | undefined)[]): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  const rows = await tx
    .select({ id: people.id, unitId: people.unitId, leftAt: people.leftAt })
    .from(people)
    .where(inArray(people.id, wanted))
  const here = rows.filter((row) => !row.leftAt)
  if (here.length !== wanted.length) throw new DomainError('invalid', 'assignments.unknown_person')
  return new Map(here.map(({ id, unitId }) => [id, { id, unitId }]))
}
