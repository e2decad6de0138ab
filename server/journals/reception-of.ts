import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'

/**
 * The index of the reception a received document goes to: of the unit of its first addressee, or of the nearest unit above it that
 * has one.
 */
export async function receptionOf(db: DbOrTx, documentId: string): Promise<string | null> {
  const [nearest] = (await db.execute(sql`
    with recursive up as (
      select u.parent_id, u.index, 0 as far from documents d
        join people p on p.id::text = d.requisites #>> '{addresseeIds,0}'
        join units u on u.id = p.unit_id where d.id = ${documentId}
      union all
      select u.parent_id, u.index, far + 1 from up join units u on u.id = up.parent_id where far < 100
    ) select index from up where index is not null order by far limit 1`)) as unknown as { index: string }[]
  return nearest?.index ?? null
}
