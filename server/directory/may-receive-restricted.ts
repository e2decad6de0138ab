import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, personRoles, rolePermissions, units } from '@/db/schema'

/**
 * Who of these people may be sent documents for official use: officials, who sign for the office, heads of units, and who may read
 * all that is for official use.
 */
export async function mayReceiveRestricted(db: DbOrTx, personIds: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(personIds)]
  if (!wanted.length) return new Set()
  const holds = db
    .select({ id: personRoles.personId })
    .from(personRoles)
    .innerJoin(rolePermissions, eq(rolePermissions.role, personRoles.role))
    .where(inArray(rolePermissions.permission, ['documents.sign', 'documents.readRestricted']))
  const heads = sql`exists (select 1 from ${units} where ${units.headId} = ${people.id})`
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, wanted), or(inArray(people.id, holds), heads)))
  return new Set(rows.map(({ id }) => id))
}
