import { eq } from 'drizzle-orm'
import { searchSaved } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { checkName, checkRoom, loadRemoved, lockSaved, touchSaved } from './saved-queries'

/** Puts back a saved query that was taken away, with what was seen of it; one that is there stays as it is. */
export const restoreSaved = defineCommand(searchContract.restoreSaved, {
  name: 'search.restoreSaved',
  async load(tx, { savedId }, actor) {
    await lockSaved(tx, actor)
    return loadRemoved(tx, savedId, actor)
  },
  policy: () => true,
  async run(ctx, { savedId }, { name, removedAt }) {
    if (!removedAt) return { done: true as const }
    await checkRoom(ctx.tx, ctx.actor)
    await checkName(ctx.tx, ctx.actor, { name, savedId })
    await ctx.tx.update(searchSaved).set({ removedAt: null }).where(eq(searchSaved.id, savedId))
    touchSaved(ctx)
    return { done: true as const }
  },
  audit: ({ savedId }) => ({ stream: `search-saved:${savedId}`, detail: {} }),
})
