import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayDecide } from './policy'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { outcomeAllowed } from './rules'
import { decisionsOf, loadStep } from './store'

/** «Ознакомлен», where the route holds it: read, neither for nor against; the step stays open. */
export const acquaint = defineCommand(approvalContract.acquaint, {
  name: 'approval.acquaint',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { versionSha256 }, loaded) {
    const { approval, step } = loaded
    if (!outcomeAllowed(approval.stages, step.stage, 'acquainted'))
      throw new DomainError('conflict', 'approval.outcome_not_allowed')
    const before = await decisionsOf(ctx.tx, [step])
    if (before.at(-1)?.verdict === 'acquainted') throw new DomainError('conflict', 'approval.already_decided')
    const row = await recordDecision(ctx, loaded, { verdict: 'acquainted', shownSha256: versionSha256 })
    await showDecision(ctx, loaded, { row })
    return { documentId: loaded.document.id, approvalState: approval.state }
  },
  audit: (_input, _output, loaded) => decisionNote(loaded, { verdict: 'acquainted' }),
})
