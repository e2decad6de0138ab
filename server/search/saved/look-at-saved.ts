import { eq } from 'drizzle-orm'
import { searchSaved } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { seenOf } from './new-since'
import { answerTo, loadSaved, questionOf, touchSaved } from './saved-queries'

/** Notes that what a saved query finds now has been seen: the count of new documents begins anew. */
export const lookAtSaved = defineCommand(searchContract.lookAtSaved, {
  name: 'search.lookAtSaved',
  load: (tx, { savedId }, actor) => loadSaved(tx, savedId, actor),
  policy: () => true,
  async run(ctx, { savedId }, saved) {
    const question = questionOf(saved)
    const seen = question ? seenOf(await answerTo(ctx.tx, ctx, question)) : {}
    await ctx.tx
      .update(searchSaved)
      .set({ ...seen, seenAt: ctx.now })
      .where(eq(searchSaved.id, savedId))
    touchSaved(ctx)
    return { done: true as const }
  },
  audit: ({ savedId }) => ({ stream: `search-saved:${savedId}`, detail: {} }),
})
