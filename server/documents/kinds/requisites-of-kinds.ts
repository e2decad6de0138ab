import { asc, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { kindRequisites } from '@/db/schema'
import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'

/** Every requisite these kinds were ever given, in the order of their cards; those out of use come last (C-09.08). */
export async function requisitesOfKinds(db: DbOrTx, kinds: readonly string[]): Promise<AdditionalRequisiteView[]> {
  const rows = await db
    .select()
    .from(kindRequisites)
    .where(inArray(kindRequisites.kind, [...kinds]))
    .orderBy(asc(kindRequisites.position), asc(kindRequisites.id))
  const views = rows.map(({ removedAt, position: _position, createdAt: _createdAt, ...row }) => ({
    ...row,
    removed: removedAt !== null,
  }))
  return [...views.filter(({ removed }) => !removed), ...views.filter(({ removed }) => removed)]
}
