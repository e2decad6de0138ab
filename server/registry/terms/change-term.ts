import { eq } from 'drizzle-orm'
import { reviewTerms } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { checkTerm, lockTerm, refuseStaleTerm } from './write-term'

/** Changes a term for the registrations that follow; what it was stays in the audit. Throws what `checkTerm` throws. */
export const changeTerm = defineCommand(registryContract.changeTerm, {
  name: 'registry.changeTerm',
  load: (tx, { termId }) => lockTerm(tx, termId),
  policy: mayKeepDuties,
  async run(ctx, { termId, version, ...fields }, term) {
    refuseStaleTerm(term, version)
    await checkTerm(ctx.tx, fields, term)
    const next = version + 1
    await ctx.tx
      .update(reviewTerms)
      .set({ ...fields, version: next })
      .where(eq(reviewTerms.id, termId))
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ termId, ...after }, _output, { kind, urgency, reviewDays, executionDays, counted, source }) => ({
    stream: `term:${termId}`,
    detail: { ...after, before: { kind, urgency, reviewDays, executionDays, counted, source } },
  }),
})
