import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, units } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineQuery } from '../kernel/query'
import { personColumns } from './queries'

/** The structure of the office: each unit with its head and how many work in it. */
export const listUnits = defineQuery(directoryContract.units, {
  name: 'directory.units',
  run: ({ db }) =>
    db
      .select({
        id: units.id,
        parentId: units.parentId,
        name: units.name,
        headId: units.headId,
        head: personColumns.name,
        people: sql<number>`(select count(*)::int from people p where p.unit_id = ${units.id} and p.left_at is null)`,
      })
      .from(units)
      .leftJoin(people, eq(people.id, units.headId))
      .where(isNull(units.closedAt))
      .orderBy(asc(units.position), asc(units.name)),
})

/** The office's own name, full and short: the root of the tree; null before anybody has described the office. */
export async function officeName(db: DbOrTx): Promise<{ name: string; shortName: string } | null> {
  const [root] = await db
    .select({ name: units.name, shortName: units.shortName })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)))
    .orderBy(asc(units.position))
    .limit(1)
  return root ? { name: root.name, shortName: root.shortName ?? root.name } : null
}
