import { eq } from 'drizzle-orm'
import { approvalDecisions, remarkAnswers } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { addTimeline } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { mayAnswer } from './policy'
import { loadStep } from './store'

/** The executor's answer to a remark, beside it and under his name; every remark may be answered, again if need be. */
export const answerRemark = defineCommand(approvalContract.answerRemark, {
  name: 'approval.answerRemark',
  async load(tx, { decisionId }, actor) {
    const [decision] = await tx.select().from(approvalDecisions).where(eq(approvalDecisions.id, decisionId))
    if (!decision) throw new DomainError('not_found', 'approval.no_such_decision')
    return { ...(await loadStep(tx, decision.stepId, { actor, lock: true })), decision }
  },
  policy: (actor, { approval }) => mayAnswer(actor, approval),
  async run(ctx, { decisionId, outcome, text }, { decision, document }) {
    if (!decision.remark) throw new DomainError('conflict', 'approval.no_remark')
    const id = newId()
    const personId = ctx.actor.personId
    await ctx.tx.insert(remarkAnswers).values({ id, decisionId, personId, outcome, text, createdAt: ctx.now })
    const data = { decisionId, outcome, text, remark: decision.remark }
    await addTimeline(ctx, {
      documentId: document.id,
      kind: 'event',
      name: 'approval.remark_answered',
      data,
      mentions: [decision.personId],
    })
    return { id }
  },
  audit: ({ outcome }, { id }, { document, decision }) => ({
    stream: `document:${document.id}`,
    detail: { answerId: id, decisionId: decision.id, outcome },
  }),
})
