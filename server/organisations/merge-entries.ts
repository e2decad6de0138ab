import { eq, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import {
  mailingListMembers,
  organisationDistinct,
  organisationMerges,
  organisationNames,
  organisationRequests,
  organisations,
  organisationUses,
} from '@/db/schema'
import { type Actor, personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { lockEntry, type Organisation } from './entries'
import { refuseTaken } from './refuse-taken'
import { touchOrganisations } from './touch-organisations'

/** What of this slice goes with an entry when it is merged. */
export type OwnReferences = { below: number; lists: number; names: number; uses: number; requests: number }

export type Merged = { kept: Organisation; dropped: Organisation }

/** Both entries, locked in the order of their ids, so that two merges at once wait and never stand in each other's way. */
export async function lockMerged(tx: Tx, actor: Actor, ids: { keepId: string; dropId: string }): Promise<Merged> {
  if (ids.keepId === ids.dropId) throw new DomainError('invalid', 'organisations.same_entry')
  const rows = new Map<string, Organisation>()
  for (const id of [ids.keepId, ids.dropId].sort()) rows.set(id, await lockEntry(tx, actor, id))
  const [kept, dropped] = [rows.get(ids.keepId), rows.get(ids.dropId)]
  if (!kept || !dropped) throw new DomainError('not_found', 'organisations.not_found')
  if (levelOf(kept) !== levelOf(dropped)) throw new DomainError('invalid', 'organisations.other_level')
  return { kept, dropped }
}

const levelOf = ({ kind }: Organisation): string => (kind === 'unit' || kind === 'official' ? kind : 'top')

/** How many references of this slice name an entry. */
export async function ownReferencesTo(db: DbOrTx, id: string): Promise<OwnReferences> {
  const [row] = (await db.execute(sql`select
    (select count(*)::int from ${organisations} o where o.parent_id = ${id}) as below,
    (select count(*)::int from ${mailingListMembers} m where m.organisation_id = ${id}) as lists,
    (select count(*)::int from ${organisationNames} n where n.organisation_id = ${id}) as names,
    (select count(*)::int from ${organisationUses} u where u.organisation_id = ${id}) as uses,
    (select count(*)::int from ${organisationRequests} r where r.organisation_id = ${id}) as requests`)) as unknown as OwnReferences[]
  return row ?? { below: 0, lists: 0, names: 0, uses: 0, requests: 0 }
}

/**
 * Leads one entry into another: what stands under it, lists, learned names, uses and requests move; its old id and its
 * name lead to the kept one from now on. `elsewhere` is what the caller moved of its own, for the record of the merge. Throws
 * `organisations.duplicate` where the tax number that would come over belongs to a third entry: that one is to be kept.
 */
export async function mergeEntries(
  ctx: CommandContext,
  { kept, dropped }: Merged,
  elsewhere: Record<string, number>,
): Promise<void> {
  const { tx } = ctx
  const moved = { ...elsewhere, ...(await ownReferencesTo(tx, dropped.id)) }
  await tx.update(organisations).set({ parentId: kept.id }).where(eq(organisations.parentId, dropped.id))
  await tx
    .update(mailingListMembers)
    .set({ organisationId: kept.id })
    .where(eq(mailingListMembers.organisationId, dropped.id))
  await moveNames(ctx, kept.id, dropped)
  await moveUses(tx, kept.id, dropped.id)
  await moveRequests(ctx, kept.id, dropped.id)
  await moveDistinct(tx, kept.id, dropped.id)
  await tx.update(organisations).set({ mergedIntoId: kept.id }).where(eq(organisations.mergedIntoId, dropped.id))
  const version = sql`${organisations.version} + 1`
  await tx
    .update(organisations)
    .set({ mergedIntoId: kept.id, closedAt: dropped.closedAt ?? ctx.now, exchange: null, version })
    .where(eq(organisations.id, dropped.id))
  if (dropped.taxNumber && !kept.taxNumber)
    await refuseTaken(tx, { taxNumber: dropped.taxNumber, ownerId: kept.ownerId })
  await tx
    .update(organisations)
    .set({ ...filledFrom(kept, dropped), version })
    .where(eq(organisations.id, kept.id))
  const record = { keptId: kept.id, droppedId: dropped.id, moved, mergedBy: personOf(ctx.actor), mergedAt: ctx.now }
  await tx.insert(organisationMerges).values({ ...record, id: newId() })
  touchOrganisations(ctx)
}

const FILLED = [
  ...(['shortName', 'foreignName', 'taxNumber', 'category', 'email', 'phone', 'position', 'exchange'] as const),
  ...(['headPositionDative', 'headNameDative', 'salutation'] as const),
] as const
const ADDRESS = [
  ...(['address', 'street', 'house', 'flat', 'locality'] as const),
  ...(['district', 'region', 'country', 'postalCode'] as const),
] as const

/** Fields the kept entry lacks, as the other has them; an address is taken whole or not at all. */
function filledFrom(kept: Organisation, dropped: Organisation): Partial<Organisation> {
  const lacking = FILLED.filter((field) => !kept[field] && dropped[field])
  const address = kept.address ? [] : ADDRESS
  const fields = [...lacking, ...address].map((field) => [field, dropped[field]])
  const marks = {
    permanent: kept.permanent || dropped.permanent,
    redirects: kept.redirects || dropped.redirects,
    foreignMission: kept.foreignMission || dropped.foreignMission,
  }
  return { ...Object.fromEntries(fields), ...marks }
}

async function moveNames({ tx }: CommandContext, keptId: string, dropped: Organisation): Promise<void> {
  const { nameKey, name } = dropped
  await tx.insert(organisationNames).values({ organisationId: keptId, nameKey, name }).onConflictDoNothing()
  await tx.execute(sql`insert into organisation_names (organisation_id, name_key, name)
    select ${keptId}, name_key, name from organisation_names where organisation_id = ${dropped.id} on conflict do nothing`)
  await tx.delete(organisationNames).where(eq(organisationNames.organisationId, dropped.id))
}

async function moveUses(tx: Tx, keptId: string, droppedId: string): Promise<void> {
  await tx.execute(sql`insert into organisation_uses (person_id, organisation_id, used_at)
    select person_id, ${keptId}, used_at from organisation_uses where organisation_id = ${droppedId}
    on conflict (person_id, organisation_id) do update set used_at = greatest(organisation_uses.used_at, excluded.used_at)`)
  await tx.delete(organisationUses).where(eq(organisationUses.organisationId, droppedId))
}

/** An open request of a kind the kept entry has open too is answered with the merge; there is one open at a time. */
async function moveRequests(ctx: CommandContext, keptId: string, droppedId: string): Promise<void> {
  await ctx.tx.execute(sql`update organisation_requests r set outcome = 'declined', answer = 'Карточки объединены',
      decided_by = ${personOf(ctx.actor)}, decided_at = ${ctx.now.toISOString()}
    where r.organisation_id = ${droppedId} and r.outcome is null and exists (
      select 1 from organisation_requests k where k.organisation_id = ${keptId} and k.kind = r.kind and k.outcome is null)`)
  await ctx.tx
    .update(organisationRequests)
    .set({ organisationId: keptId })
    .where(eq(organisationRequests.organisationId, droppedId))
}

async function moveDistinct(tx: Tx, keptId: string, droppedId: string): Promise<void> {
  await tx.execute(sql`insert into organisation_distinct (low_id, high_id, decided_by, decided_at)
    select least(other, ${keptId}::uuid), greatest(other, ${keptId}::uuid), decided_by, decided_at from (
      select case when low_id = ${droppedId} then high_id else low_id end as other, decided_by, decided_at
      from organisation_distinct where low_id = ${droppedId} or high_id = ${droppedId}) d
    where other <> ${keptId} on conflict do nothing`)
  await tx
    .delete(organisationDistinct)
    .where(sql`${organisationDistinct.lowId} = ${droppedId} or ${organisationDistinct.highId} = ${droppedId}`)
}
