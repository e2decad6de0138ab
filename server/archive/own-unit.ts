import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'

/**
 * The unit whose nomenclature is a person's own: theirs, or the nearest one above it that has entries in the year,
 * where a part of a department has none. Null for who is in no unit.
 */
export async function ownUnit(db: DbOrTx, unitId: string | null, year: number): Promise<string | null> {
  if (!unitId) return null
  const [row] = (await db.execute(sql`
    with recursive above as (
      select id, parent_id, 0 as far from units where id = ${unitId}
      union all
      select u.id, u.parent_id, far + 1 from units u join above on u.id = above.parent_id where far < 100)
    select above.id from above
    where exists (select 1 from case_files c where c.unit_id = above.id and c.year = ${year} and c.removed_at is null)
    order by far limit 1`)) as unknown as { id: string }[]
  return row?.id ?? unitId
}
