import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisationDistinct, organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import type { DuplicatePair, FoundOrganisation } from '@/lib/contracts/organisations-views'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { alikePairs, type Pair } from './alike-pairs'
import { foundById } from './found-rows'
import { likenessOf } from './likeness'

const { id, ownerId, taxNumber, parentId, kind } = organisations

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

/** Pairs among the entries this person keeps and those beside them, but for the ones told apart. */
async function nearPairs(db: DbOrTx, { personId, permissions }: Actor): Promise<Pair[]> {
  const all = permissions.has('registry.register')
  const rows = await db
    .select({ id, ownerId, taxNumber, name: organisations.name, parentId, unit: sql<boolean>`${kind} = 'unit'` })
    .from(organisations)
    .where(and(isNull(organisations.mergedIntoId), all ? undefined : or(isNull(ownerId), eq(ownerId, personId))))
  const owners = new Map(rows.map((row) => [row.id, row.ownerId]))
  const apart = new Set((await db.select().from(organisationDistinct)).map(({ lowId, highId }) => `${lowId} ${highId}`))
  const kept = ({ one, other }: Pair): boolean => {
    const [a, b] = [owners.get(one) ?? null, owners.get(other) ?? null]
    return all ? !a || !b || a === b : a === personId || b === personId
  }
  const entries = rows.map((row) => ({ ...row, place: `${row.parentId ?? ''}${row.unit}` }))
  return alikePairs(entries).filter((pair) => kept(pair) && !apart.has(`${pair.one} ${pair.other}`))
}
