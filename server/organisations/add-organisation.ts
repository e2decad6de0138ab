import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { type Actor, personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { getEntry, type Organisation, offeredTo } from './entries'
import { noteOrganisationUse } from './note-use'
import { canAddBelow, ownerOfNew } from './policy'
import { organisationNameKey } from './rules'
import { settleFields } from './settle-fields'
import { rememberDistinct } from './tell-apart'
import { touchOrganisations } from './touch-organisations'

/**
 * Adds an addressee: a shared one by the general department, an own one by anybody else (V-05.07, V-05.09). One of the
 * same name at the same place, or of the same tax number, is named in the refusal (V-05.12). Throws
 * `organisations.duplicate`, `organisations.needs_parent`, and what `settleFields` does.
 */
export const addOrganisation = defineCommand(organisationsContract.add, {
  name: 'organisations.add',
  async load(tx, { name, taxNumber, parentId }, actor) {
    const parent = parentId ? await holdParent(tx, actor, parentId) : null
    const nameKey = organisationNameKey(name)
    const taken = [`organisation:${parent?.id ?? ''}${nameKey}`, ...(taxNumber ? [`tax:${taxNumber}`] : [])]
    for (const key of taken) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
    return { parent, known: await knownAs(tx, actor, { nameKey, taxNumber, parentId: parent?.id ?? null }) }
  },
  policy: (actor, { parent }) => (parent ? canAddBelow(actor, parent) : true),
  async run(ctx, { distinctFrom = [], ...input }, { known, parent }) {
    const below = input.kind === 'unit' || input.kind === 'official'
    if (below !== Boolean(parent)) throw new DomainError('invalid', 'organisations.needs_parent')
    if (parent?.kind === 'unit' && input.kind === 'unit')
      throw new DomainError('invalid', 'organisations.nothing_below')
    if (known) throw new DomainError('conflict', 'organisations.duplicate', { id: known.id, name: known.name })
    const id = newId()
    const ownerId = parent?.ownerId ?? ownerOfNew(ctx.actor)
    await ctx.tx.insert(organisations).values({
      ...{ ...settleFields(input), id, ownerId, parentId: parent?.id ?? null },
      ...{ createdBy: personOf(ctx.actor), createdAt: ctx.now },
    })
    await rememberDistinct(ctx, id, distinctFrom)
    await noteOrganisationUse(ctx, id)
    touchOrganisations(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `organisation:${id}`, detail: { name: input.name } }),
})

/** Held, so that it is not merged away while something is put under it. */
async function holdParent(tx: Tx, actor: Actor, parentId: string): Promise<Organisation> {
  const { id } = await getEntry(tx, actor, parentId)
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('share')
  if (!row) throw new DomainError('not_found', 'organisations.not_found')
  return row
}

type Asked = { nameKey: string; taxNumber?: string | null; parentId: string | null }

async function knownAs(tx: Tx, actor: Actor, { nameKey, taxNumber, parentId }: Asked): Promise<Organisation | null> {
  const place = parentId ? eq(organisations.parentId, parentId) : isNull(organisations.parentId)
  const same = or(
    and(eq(organisations.nameKey, nameKey), place),
    taxNumber ? eq(organisations.taxNumber, taxNumber) : undefined,
  )
  const [known] = await tx
    .select()
    .from(organisations)
    .where(and(same, offeredTo(actor), isNull(organisations.mergedIntoId)))
  return known ?? null
}
