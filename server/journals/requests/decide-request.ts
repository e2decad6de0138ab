import { eq } from 'drizzle-orm'
import { journalRequests } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personOf } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canChangeJournals } from '../policy'
import { touchRequests } from './touch-requests'

/**
 * The operator, who has made the change by the own hand, marks the request as carried out, or declines it with the reason
 * (T-12.01, T-13.01, T-14.03). Throws `journals.no_request`, `journals.decided_already`, `journals.decline_needs_reason`.
 */
export const decideRequest = defineCommand(journalsContract.decideRequest, {
  name: 'journals.decideRequest',
  async load(tx, { requestId }) {
    const [row] = await tx.select().from(journalRequests).where(eq(journalRequests.id, requestId)).for('update')
    if (!row) throw new DomainError('not_found', 'journals.no_request')
    return row
  },
  policy: (actor) => canChangeJournals(actor),
  async run(ctx, { requestId, outcome, answer }, request) {
    if (request.outcome) throw new DomainError('conflict', 'journals.decided_already')
    if (outcome === 'declined' && !answer) throw new DomainError('invalid', 'journals.decline_needs_reason')
    await ctx.tx
      .update(journalRequests)
      .set({ outcome, answer, decidedBy: personOf(ctx.actor), decidedAt: ctx.now })
      .where(eq(journalRequests.id, requestId))
    touchRequests(ctx)
    return { outcome }
  },
  audit: ({ requestId, outcome, answer }) => ({
    stream: `journal-request:${requestId}`,
    detail: { outcome, answer },
  }),
})
