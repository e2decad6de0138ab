import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getOrganisation, lockEntry } from './entries'
import { canShare } from './policy'
import { refuseTaken } from './refuse-taken'
import { touchOrganisations } from './touch-organisations'

/**
 * Turns an own entry into a shared one, with its units and employees; whatever names it goes on naming it (V-05.11).
 * Throws `organisations.share_above_first` under an own entry, `organisations.duplicate` where a shared one has its tax
 * number: then the two are to be merged.
 */
export const shareOrganisation = defineCommand(organisationsContract.share, {
  name: 'organisations.share',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: canShare,
  async run(ctx, { organisationId }, { ownerId, parentId, taxNumber }) {
    if (parentId && (await getOrganisation(ctx.tx, parentId)).ownerId)
      throw new DomainError('conflict', 'organisations.share_above_first')
    if (taxNumber) await refuseTaken(ctx.tx, { taxNumber, ownerId: null })
    let shared = 0
    let level = [organisationId]
    // Level by level from above: the database lets nothing shared stand under an own entry.
    while (level.length) {
      const rows = await ctx.tx
        .update(organisations)
        .set({ ownerId: null, version: sql`${organisations.version} + 1` })
        .where(and(inArray(organisations.id, level), eq(organisations.ownerId, ownerId as string)))
        .returning({ id: organisations.id })
      shared += rows.length
      const below = rows.length ? or(...rows.map(({ id }) => eq(organisations.parentId, id))) : sql`false`
      const next = await ctx.tx.select({ id: organisations.id }).from(organisations).where(below)
      level = next.map(({ id }) => id)
    }
    touchOrganisations(ctx)
    return { shared }
  },
  audit: ({ organisationId }, { shared }, { ownerId, name }) => ({
    stream: `organisation:${organisationId}`,
    detail: { name, ownerId, shared },
  }),
})
