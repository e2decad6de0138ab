import { inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import { personColumns } from './queries'

/** Names of people by id, those who have left too. */
export async function peopleNamed(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (!wanted.length) return new Map()
  const rows = await db
    .select({ id: people.id, name: personColumns.name })
    .from(people)
    .where(inArray(people.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * People who have left, whose things this person takes over: those whose nearest working head of a unit, from their own
 * unit up, is this person (T-19.03).
 */
export async function succeededBy(db: DbOrTx, personId: string): Promise<string[]> {
  const rows = (await db.execute(sql`
    with recursive above as (
      select p.id as left_id, u.id as unit_id, u.parent_id, u.head_id, 1 as step
      from people p join units u on u.id = p.unit_id where p.left_at is not null
      union all
      select a.left_id, u.id, u.parent_id, u.head_id, a.step + 1
      from above a join units u on u.id = a.parent_id
    ), heads as (
      select distinct on (a.left_id) a.left_id, a.head_id
      from above a join people h on h.id = a.head_id and h.left_at is null and h.id <> a.left_id
      order by a.left_id, a.step
    )
    select left_id as id from heads where head_id = ${personId}`)) as unknown as { id: string }[]
  return rows.map(({ id }) => id)
}
