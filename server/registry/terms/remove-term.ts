import { eq } from 'drizzle-orm'
import { reviewTerms } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockTerm, refuseStaleTerm } from './write-term'

/** Takes a term out of use; documents keep the dates they have. Throws `registry.term_not_found`, `registry.term_changed`. */
export const removeTerm = defineCommand(registryContract.removeTerm, {
  name: 'registry.removeTerm',
  load: (tx, { termId }) => lockTerm(tx, termId),
  policy: mayKeepDuties,
  async run(ctx, { termId, version }, term) {
    refuseStaleTerm(term, version)
    const next = version + 1
    await ctx.tx.update(reviewTerms).set({ removedAt: ctx.now, version: next }).where(eq(reviewTerms.id, termId))
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ termId }, _output, { kind, urgency, source }) => ({
    stream: `term:${termId}`,
    detail: { kind, urgency, source },
  }),
})
