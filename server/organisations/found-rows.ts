import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { DbOrTx } from '@/db/client'
import { organisations, organisationUses } from '@/db/schema'
import type { FoundOrganisation } from '@/lib/contracts/organisations-views'
import type { Actor } from '../kernel/actor'

const above = alias(organisations, 'above')
const top = alias(organisations, 'top')

/** «Администрация, Отдел»: what an entry of a lower level stands in. */
const within = sql<string | null>`nullif(concat_ws(', ', ${top.name}, ${above.name}), '')`

/** A unit or an official of a mission is foreign as the mission is. */
const foreignMission = sql<boolean>`${organisations.foreignMission} or coalesce(${above.foreignMission} or coalesce(${top.foreignMission}, false), false)`

type Asked = { where: SQL | undefined; order?: SQL[]; limit?: number }

/** Entries as lists show them; the person's recent ones first where nothing else is said. */
export async function foundRows(
  db: DbOrTx,
  { personId }: Pick<Actor, 'personId'>,
  { where, order = [], limit = 200 }: Asked,
): Promise<FoundOrganisation[]> {
  const mine = and(eq(organisationUses.organisationId, organisations.id), eq(organisationUses.personId, personId))
  const rows = await db
    .select({ organisation: organisations, within, foreignMission, usedAt: organisationUses.usedAt })
    .from(organisations)
    .leftJoin(organisationUses, mine)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(top, eq(top.id, above.parentId))
    .where(where)
    .orderBy(...order, sql`${organisations.name} collate "ru-x-icu"`)
    .limit(limit)
  return rows.map(({ organisation, within, foreignMission, usedAt }) => ({
    ...organisation,
    ...{ within, foreignMission },
    own: organisation.ownerId === personId,
    closed: organisation.closedAt !== null,
    recent: usedAt !== null,
  }))
}

/** Entries by id, in no order; for naming them beside something else. */
export async function foundById(db: DbOrTx, actor: Pick<Actor, 'personId'>, ids: readonly string[]) {
  const rows = ids.length
    ? await foundRows(db, actor, { where: sql`${organisations.id} = any(${sql.param([...ids])}::uuid[])` })
    : []
  return new Map(rows.map((row) => [row.id, row]))
}
