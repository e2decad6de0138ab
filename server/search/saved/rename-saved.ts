import { eq } from 'drizzle-orm'
import { searchSaved } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { checkName, loadSaved, lockSaved, touchSaved } from './saved-queries'

/** Gives a saved query of one's own another name. */
export const renameSaved = defineCommand(searchContract.renameSaved, {
  name: 'search.renameSaved',
  async load(tx, { savedId }, actor) {
    await lockSaved(tx, actor)
    return loadSaved(tx, savedId, actor)
  },
  policy: () => true,
  async run(ctx, { savedId, name }) {
    await checkName(ctx.tx, ctx.actor, { name, savedId })
    await ctx.tx.update(searchSaved).set({ name }).where(eq(searchSaved.id, savedId))
    touchSaved(ctx)
    return { done: true as const }
  },
  audit: ({ savedId }) => ({ stream: `search-saved:${savedId}`, detail: {} }),
})
