import { eq, sql } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../kernel/command'
import { lockEntry } from './entries'
import { canSetCategory } from './policy'

/**
 * Says of which of the six categories a correspondent is whose terms are held by external control, or of none (V-14.05).
 * Letters registered before keep the mark they have.
 */
export const setCategory = defineCommand(organisationsContract.setCategory, {
  name: 'organisations.setCategory',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: canSetCategory,
  async run(ctx, { organisationId, category }) {
    await ctx.tx
      .update(organisations)
      .set({ category, version: sql`${organisations.version} + 1` })
      .where(eq(organisations.id, organisationId))
    return { category }
  },
  audit: ({ organisationId, category }, _output, { category: before }) => ({
    stream: `organisation:${organisationId}`,
    detail: { before, category },
  }),
})
