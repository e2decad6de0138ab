import { reviewTerms } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { checkTerm } from './write-term'

/** Writes down until when documents of a kind and an urgency are reviewed and executed. Throws what `checkTerm` throws. */
export const addTerm = defineCommand(registryContract.addTerm, {
  name: 'registry.addTerm',
  load: async () => null,
  policy: mayKeepDuties,
  async run(ctx, input) {
    await checkTerm(ctx.tx, input)
    const id = newId()
    await ctx.tx.insert(reviewTerms).values({ ...input, id, createdAt: ctx.now })
    touchRegistry(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `term:${id}`, detail: { ...input } }),
})
