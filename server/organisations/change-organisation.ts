import { eq } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { lockEntry } from './entries'
import { canChangeEntry } from './policy'
import { refuseTaken } from './refuse-taken'
import { settleFields } from './settle-fields'
import { touchOrganisations } from './touch-organisations'

const BELOW: readonly string[] = ['unit', 'official']

/**
 * Changes the fields of an addressee; its level stays (V-05.08, V-05.09, T-15.03). Throws `organisations.changed_meanwhile`
 * with the version that stands, `organisations.duplicate`, `organisations.exchange_needs_email`, and what `settleFields` does.
 */
export const changeOrganisation = defineCommand(organisationsContract.change, {
  name: 'organisations.change',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: canChangeEntry,
  async run(ctx, { organisationId, expectedVersion, ...given }, before) {
    if (before.version !== expectedVersion)
      throw new DomainError('conflict', 'organisations.changed_meanwhile', { version: before.version })
    if (given.kind !== before.kind && (BELOW.includes(given.kind) || BELOW.includes(before.kind)))
      throw new DomainError('invalid', 'organisations.level_stays')
    const fields = settleFields(given)
    if (before.exchange && !fields.email) throw new DomainError('invalid', 'organisations.exchange_needs_email')
    if (fields.taxNumber && fields.taxNumber !== before.taxNumber)
      await refuseTaken(ctx.tx, { taxNumber: fields.taxNumber, ownerId: before.ownerId })
    const version = before.version + 1
    await ctx.tx
      .update(organisations)
      .set({ ...fields, version })
      .where(eq(organisations.id, organisationId))
    touchOrganisations(ctx)
    return { version }
  },
  audit: ({ organisationId, expectedVersion: _seen, ...given }, _output, before) => ({
    stream: `organisation:${organisationId}`,
    detail: { changes: changesOf(before, given) },
  }),
})

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.entries(after).filter(
    ([key, to]) => to !== undefined && (before[key] || null) !== (to || null),
  )
  return Object.fromEntries(changed.map(([key, to]) => [key, { from: before[key] ?? null, to: to ?? null }]))
}
