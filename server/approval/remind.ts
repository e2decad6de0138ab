import { and, eq } from 'drizzle-orm'
import { approvalSteps, approvals } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { addTimeline, touchPerson } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayRemind } from './policy'
import { REMINDER_PAUSE_MINUTES, remindedTooSoon } from './rules'
import { loadCycle } from './store'

/** «Напомнить»: mentions everyone who holds the document now, at most once an hour. */
export const remind = defineCommand(approvalContract.remind, {
  name: 'approval.remind',
  load: (tx, { approvalId }, actor) => loadCycle(tx, approvalId, { actor, lock: true }),
  policy: (actor, { approval }) => mayRemind(actor, approval),
  async run(ctx, { approvalId }, { approval, document }) {
    if (approval.closedAt) throw new DomainError('conflict', 'approval.cycle_closed')
    if (remindedTooSoon(approval.remindedAt, ctx.now))
      throw new DomainError('conflict', 'approval.reminded_recently', { minutes: REMINDER_PAUSE_MINUTES })
    const open = await ctx.tx
      .select({ personId: approvalSteps.personId })
      .from(approvalSteps)
      .where(and(eq(approvalSteps.approvalId, approvalId), eq(approvalSteps.state, 'open')))
    const mentions = [...new Set(open.map((step) => step.personId))]
    if (!mentions.length) throw new DomainError('conflict', 'approval.nobody_to_remind')
    await ctx.tx.update(approvals).set({ remindedAt: ctx.now }).where(eq(approvals.id, approvalId))
    await addTimeline(ctx, {
      documentId: document.id,
      kind: 'event',
      name: 'approval.reminded',
      data: { cycle: approval.cycle },
      mentions,
    })
    for (const personId of mentions) touchPerson(ctx, personId)
    return { reminded: mentions.length }
  },
  audit: (_input, { reminded }, { document, approval }) => ({
    stream: `document:${document.id}`,
    detail: { cycle: approval.cycle, reminded },
  }),
})
