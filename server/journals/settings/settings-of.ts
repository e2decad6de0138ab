import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'

export type SetJournal = { kind: string; restricted: boolean; journalId: string }

/**
 * Where documents of a unit are registered: for each kind the setting of the unit, of the nearest unit above it, or of the whole
 * office (T-12.03). Kinds without a setting are not among them.
 */
export async function settingsOf(db: DbOrTx, unitId: string | null): Promise<SetJournal[]> {
  return (await db.execute(sql`
    with recursive above as (
      select id, parent_id, 0 as far from units where id = ${unitId}
      union all
      select u.id, u.parent_id, far + 1 from units u join above on u.id = above.parent_id where far < 100)
    select distinct on (s.kind, s.restricted) s.kind, s.restricted, s.journal_id as "journalId"
    from registration_settings s left join above on above.id = s.unit_id
    where s.unit_id is null or above.id is not null
    order by s.kind, s.restricted, above.far nulls last`)) as unknown as SetJournal[]
}
