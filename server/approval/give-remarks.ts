import { approvalContract } from '@/lib/contracts/approval'
import { touchPerson } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayDecide } from './policy'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { outcomeAllowed } from './rules'
import { loadStep } from './store'

/**
 * «С замечаниями», where the route holds it: the remark goes to the executor and the step stays open, because only
 * «Согласен» completes it and enters the sheet.
 */
export const giveRemarks = defineCommand(approvalContract.giveRemarks, {
  name: 'approval.giveRemarks',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { versionSha256, remark, passage }, loaded) {
    const { approval, step } = loaded
    if (!outcomeAllowed(approval.stages, step.stage, 'remarks'))
      throw new DomainError('conflict', 'approval.outcome_not_allowed')
    const row = await recordDecision(ctx, loaded, { verdict: 'remarks', remark, passage, shownSha256: versionSha256 })
    await showDecision(ctx, loaded, { row })
    touchPerson(ctx, approval.startedBy)
    return { documentId: loaded.document.id, approvalState: approval.state }
  },
  audit: (_input, _output, loaded) => decisionNote(loaded, { verdict: 'remarks' }),
})
