import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Which of these entries are embassies, consulates or other missions of foreign states, or units and officials of one (R-24.01,
 * ); the id of a merged entry answers for the kept one.
 */
export async function missionsAmong(db: DbOrTx, ids: readonly (string | null | undefined)[]): Promise<Set<string>> {
  const asked = [...new Set(ids)].filter((id): id is string => UUID.test(id ?? ''))
  if (!asked.length) return new Set()
  const rows = (await db.execute(sql`
    with recursive led as (
      select o.id as asked, o.parent_id, o.merged_into_id, o.foreign_mission from ${organisations} o
        where o.id = any(${sql.param(asked)}::uuid[])
      union all
      select led.asked, o.parent_id, o.merged_into_id, o.foreign_mission from led
        join ${organisations} o on o.id = coalesce(led.merged_into_id, led.parent_id)
    ) select distinct asked from led where foreign_mission`)) as unknown as { asked: string }[]
  return new Set(rows.map(({ asked: id }) => id))
}
