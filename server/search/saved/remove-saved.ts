import { eq } from 'drizzle-orm'
import { searchSaved } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { loadSaved, touchSaved } from './saved-queries'

/** Takes a saved query of one's own away; for a day it may be put back. */
export const removeSaved = defineCommand(searchContract.removeSaved, {
  name: 'search.removeSaved',
  load: (tx, { savedId }, actor) => loadSaved(tx, savedId, actor),
  policy: () => true,
  async run(ctx, { savedId }) {
    await ctx.tx.update(searchSaved).set({ removedAt: ctx.now }).where(eq(searchSaved.id, savedId))
    touchSaved(ctx)
    return { done: true as const }
  },
  audit: ({ savedId }) => ({ stream: `search-saved:${savedId}`, detail: {} }),
})
