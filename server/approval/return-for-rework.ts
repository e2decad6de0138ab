import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayDecide } from './policy'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { sendBack } from './send-back'
import { loadStep } from './store'

/** «На доработку» by a reviewer, at approval or instead of a visa: the remark is mandatory and ends the cycle (A-05.03 … ). */
export const returnForRework = defineCommand(approvalContract.returnForRework, {
  name: 'approval.returnForRework',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { versionSha256, remark, passage }, loaded) {
    const { step, document, approval } = loaded
    if (step.stage === 'head') throw new DomainError('conflict', 'approval.head_completes')
    const row = await recordDecision(ctx, loaded, {
      verdict: 'rework',
      act: 'return',
      remark,
      passage,
      shownSha256: versionSha256,
    })
    await sendBack(ctx, { document, approval, remark })
    await showDecision(ctx, loaded, { row })
    return { documentId: document.id, approvalState: 'returned' as const }
  },
  audit: (_input, _output, loaded) => decisionNote(loaded, { verdict: 'rework' }),
})
