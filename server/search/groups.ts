import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds } from '@/db/schema'
import type { SearchFilters } from '@/lib/contracts/search'

/**
 * Conditions with groups told as the kinds that belong to them now, so that no index knows groups and a kind may change its own
 * at any time (R-02.01, C-16.03). Null where no kind is left: no kinds at all would mean every kind.
 */
export async function withinGroups(db: DbOrTx, filters: SearchFilters | null): Promise<SearchFilters | null> {
  if (!filters) return null
  const { groups, kinds: chosen } = filters
  if (!groups.length) return filters
  const rows = await db
    .select({ key: documentKinds.key })
    .from(documentKinds)
    .where(inArray(documentKinds.group, groups))
  const kinds = rows.map(({ key }) => key).filter((key) => !chosen.length || chosen.includes(key))
  return kinds.length ? { ...filters, kinds, groups: [] } : null
}
