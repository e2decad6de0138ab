import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisationsContract } from '@/lib/contracts/organisations'
import type { DuplicatePair, FoundOrganisation } from '@/lib/contracts/organisations-views'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { foundById } from './found-rows'
import { likenessOf } from './likeness'

const LOOKED_THROUGH = 2000

/**
 * «Дубли»: pairs that may be one addressee, among what this person keeps; told apart ones are left out. For the general
 * department these are the shared entries and everybody's own beside them, else one's own beside the shared (V-05.12).
 */
export const listDuplicates = defineQuery(organisationsContract.duplicates, {
  name: 'organisations.duplicates',
  async run({ db, actor }, { limit }) {
    const pairs = await nearPairs(db, actor)
    const rows = await foundById(db, actor, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))])
    const named = pairs.flatMap(({ one, other }) => pairOf(rows.get(one), rows.get(other)))
    return named.sort((a, b) => b.by.length - a.by.length).slice(0, limit)
  },
})

function pairOf(one: FoundOrganisation | undefined, other: FoundOrganisation | undefined): DuplicatePair[] {
  if (!one || !other) return []
  const by = likenessOf(one, other)
  // One address is shared by many bodies; it only strengthens what the names say.
  return by.includes('name') || by.includes('tax') ? [{ one, other, by }] : []
}

/** Pairs of one place whose names are near by trigrams, or whose tax numbers are the same. */
async function nearPairs(db: DbOrTx, { personId, permissions }: Actor): Promise<{ one: string; other: string }[]> {
  const all = permissions.has('registry.register')
  const kept = all
    ? sql`(a.owner_id is null or b.owner_id is null or a.owner_id = b.owner_id)`
    : sql`(a.owner_id = ${personId} or b.owner_id = ${personId}) and coalesce(a.owner_id, ${personId}) = ${personId}
        and coalesce(b.owner_id, ${personId}) = ${personId}`
  return (await db.execute(sql`
    select a.id as one, b.id as other
    from organisations a
    join organisations b on a.id < b.id and a.parent_id is not distinct from b.parent_id
      and (a.name_key % b.name_key or a.tax_number = b.tax_number)
    where a.merged_into_id is null and b.merged_into_id is null and ${kept}
      and (a.kind = 'unit') = (b.kind = 'unit')
      and not exists (select 1 from organisation_distinct d where d.low_id = a.id and d.high_id = b.id)
    order by similarity(a.name_key, b.name_key) desc
    limit ${LOOKED_THROUGH}`)) as unknown as { one: string; other: string }[]
}
