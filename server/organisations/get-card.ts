import { and, eq, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisationNames, organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import type { AddresseeCard } from '@/lib/contracts/organisations-views'
import { peopleNamed } from '../directory'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { getEntry, getOrganisation, type Organisation, offeredTo } from './entries'
import { foundRows } from './found-rows'
import { missionsAmong } from './missions-among'
import { canAddBelow, canChangeEntry, canKeep, canShare } from './policy'
import { requestsAbout } from './requests'

/** The card of an addressee: fields, what it stands in, its units and employees, former names, requests, what one may do (V-05.13). */
export const getAddresseeCard = defineQuery(organisationsContract.card, {
  name: 'organisations.card',
  async run({ db, actor }, { organisationId }): Promise<AddresseeCard> {
    const entry = await getEntry(db, actor, organisationId)
    const names = await db
      .select({ name: organisationNames.name })
      .from(organisationNames)
      .where(eq(organisationNames.organisationId, entry.id))
    return {
      ...entry,
      foreignMission: (await missionsAmong(db, [entry.id])).has(entry.id),
      own: entry.ownerId === actor.personId,
      owner: entry.ownerId ? ((await peopleNamed(db, [entry.ownerId])).get(entry.ownerId) ?? null) : null,
      closed: entry.closedAt !== null,
      above: await aboveOf(db, entry),
      below: await belowOf(db, actor, entry),
      formerNames: names.map(({ name }) => name),
      requests: await requestsAbout(db, actor, entry),
      abilities: {
        change: canChangeEntry(actor, entry),
        share: canShare(actor, entry),
        close: canKeep(actor, entry),
        merge: canKeep(actor, entry),
        addBelow: canAddBelow(actor, entry),
      },
    }
  },
})

async function aboveOf(db: DbOrTx, entry: Organisation): Promise<AddresseeCard['above']> {
  if (!entry.parentId) return []
  const parent = await getOrganisation(db, entry.parentId)
  return [...(await aboveOf(db, parent)), { id: parent.id, name: parent.name }]
}

/** Units first, each with its employees after it; own ones of others are not shown. */
async function belowOf(db: DbOrTx, actor: Actor, { id, ownerId }: Organisation): Promise<AddresseeCard['below']> {
  const seen = ownerId ? undefined : offeredTo(actor)
  const under = (parentId: string) =>
    foundRows(db, actor, {
      where: and(eq(organisations.parentId, parentId), isNull(organisations.mergedIntoId), seen),
    })
  const rows = await under(id)
  const units = rows.filter(({ kind }) => kind === 'unit')
  const inUnits = await Promise.all(units.map(async (unit) => [unit, ...(await under(unit.id))]))
  return [...rows.filter(({ kind }) => kind !== 'unit'), ...inUnits.flat()]
}
