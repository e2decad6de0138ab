import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayDecide } from './policy'
import { decisionNote } from './record-decision'
import { visaIsFinal } from './rules'
import { loadStep } from './store'
import { takeBack } from './take-back'

/** Takes a visa back until the next stage starts; the reviewer owes it again. */
export const withdrawVisa = defineCommand(approvalContract.withdrawVisa, {
  name: 'approval.withdrawVisa',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { reason = null }, loaded) {
    const { approval, step, document } = loaded
    const final = visaIsFinal(approval.state, step.state)
    if (final) throw new DomainError('conflict', final)
    await takeBack(ctx, loaded, { event: 'approval.visa_withdrawn', reason: reason ?? null })
    return { documentId: document.id, approvalState: approval.state }
  },
  audit: ({ reason }, _output, loaded) => decisionNote(loaded, { reason: reason ?? null }),
})
