import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'

/**
 * Whose signature a unit's register needs, by unit: the head of the unit, or, where it has none who works, the nearest head above
 * it. A unit with no head over it is not there.
 */
export async function unitSigners(db: DbOrTx): Promise<Map<string, string>> {
  const rows = (await db.execute(sql`
    with recursive above as (
      select u.id as unit, u.parent_id, u.head_id, 1 as step from units u where u.closed_at is null
      union all
      select a.unit, u.parent_id, u.head_id, a.step + 1 from above a join units u on u.id = a.parent_id where a.step < 20
    )
    select distinct on (a.unit) a.unit, a.head_id as head
    from above a join people p on p.id = a.head_id and p.left_at is null
    order by a.unit, a.step`)) as unknown as { unit: string; head: string }[]
  return new Map(rows.map(({ unit, head }) => [unit, head]))
}
