import { eq, sql } from 'drizzle-orm'
import { mailingLists } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../../kernel/command'
import { canKeepList, lockList } from './rights'

/** Puts a list away: nobody chooses it any more; documents addressed by it keep their recipients (T-19.01, R-06.14). */
export const closeMailingList = defineCommand(organisationsContract.closeMailingList, {
  name: 'organisations.closeMailingList',
  load: (tx, { listId }, actor) => lockList(tx, actor, listId),
  policy: (_actor, list) => canKeepList(list),
  async run(ctx, { listId }) {
    await ctx.tx
      .update(mailingLists)
      .set({ closedAt: ctx.now, version: sql`${mailingLists.version} + 1` })
      .where(eq(mailingLists.id, listId))
    return { closed: true }
  },
  audit: ({ listId }, _output, { name }) => ({ stream: `mailingList:${listId}`, detail: { name } }),
})
