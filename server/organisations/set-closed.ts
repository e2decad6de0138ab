import { eq, sql } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../kernel/command'
import { lockEntry } from './entries'
import { canKeep } from './policy'
import { touchOrganisations } from './touch-organisations'

/** Takes an addressee out of every choice list, or puts it back (V-05.09); cards that name it go on naming it. */
export const setClosed = defineCommand(organisationsContract.setClosed, {
  name: 'organisations.setClosed',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: canKeep,
  async run(ctx, { organisationId, closed }) {
    await ctx.tx
      .update(organisations)
      .set({ closedAt: closed ? ctx.now : null, version: sql`${organisations.version} + 1` })
      .where(eq(organisations.id, organisationId))
    touchOrganisations(ctx)
    return { closed }
  },
  audit: ({ organisationId, closed }, _output, { name }) => ({
    stream: `organisation:${organisationId}`,
    detail: { name, closed },
  }),
})
