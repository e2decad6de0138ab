import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { advance } from './advance'
import { mayDecide } from './policy'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { loadStep } from './store'

/** «Согласовано»: the reviewer's consent to this version, final in the cycle; the last one starts the visas. */
export const giveAgreement = defineCommand(approvalContract.giveAgreement, {
  name: 'approval.giveAgreement',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { versionSha256 }, loaded) {
    if (loaded.step.stage !== 'approval') throw new DomainError('conflict', 'approval.not_agreeing')
    const row = await recordDecision(ctx, loaded, { verdict: 'agreed', act: 'agree', shownSha256: versionSha256 })
    await showDecision(ctx, loaded, { row })
    return { documentId: loaded.document.id, approvalState: await advance(ctx, loaded.approval) }
  },
  audit: (_input, _output, loaded) => decisionNote(loaded),
})
