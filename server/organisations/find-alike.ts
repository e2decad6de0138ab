import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import type { AlikeOrganisation } from '@/lib/contracts/organisations-views'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { offeredTo } from './entries'
import { foundRows } from './found-rows'
import { likenessOf } from './likeness'
import { organisationNameKey } from './rules'

const LOOKED_THROUGH = 60
const MOST = 5

type Wanted = {
  name: string
  taxNumber: string
  address: string
  country?: string | null
  parentId?: string
  except?: string
}

/** Entries that what is being typed may repeat, among shared and own ones, never among others' own (V-05.12). */
export const findAlike = defineQuery(organisationsContract.alike, {
  name: 'organisations.alike',
  run: ({ db, actor }, wanted) => alikeTo(db, actor, wanted),
})

async function alikeTo(db: DbOrTx, actor: Actor, wanted: Wanted): Promise<AlikeOrganisation[]> {
  const near = nearTo(wanted)
  if (!near) return []
  const place = wanted.parentId ? eq(organisations.parentId, wanted.parentId) : isNull(organisations.parentId)
  const except = wanted.except ? ne(organisations.id, wanted.except) : undefined
  const rows = await foundRows(db, actor, {
    where: and(offeredTo(actor), isNull(organisations.mergedIntoId), place, except, near),
    order: [sql`similarity(${organisations.nameKey}, ${organisationNameKey(wanted.name)}) desc`],
    limit: LOOKED_THROUGH,
  })
  return rows
    .map((row) => ({ ...row, by: likenessOf(wanted, row) }))
    .filter(({ by }) => by.length)
    .slice(0, MOST)
}

/** What the database can tell by its indexes and by trigrams; the rule decides among these. */
function nearTo({ name, taxNumber, address }: Wanted): SQL | undefined {
  const key = organisationNameKey(name)
  return or(
    key ? sql`${organisations.nameKey} % ${key}` : undefined,
    taxNumber ? eq(organisations.taxNumber, taxNumber) : undefined,
    address ? sql`similarity(lower(${organisations.address}), lower(${address})) > 0.3` : undefined,
  )
}
