import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { maySign } from './policy'
import { decisionNote } from './record-decision'
import { loadStep } from './store'
import { takeBack } from './take-back'

/** The head takes the signature back before «Завершить», with a reason that is kept. */
export const withdrawSignature = defineCommand(approvalContract.withdrawSignature, {
  name: 'approval.withdrawSignature',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: maySign,
  async run(ctx, { reason }, loaded) {
    const { approval, step, document } = loaded
    if (step.state !== 'signed') throw new DomainError('conflict', 'approval.not_signed')
    if (approval.state !== 'head') throw new DomainError('conflict', 'approval.cycle_closed')
    await takeBack(ctx, loaded, { event: 'approval.signature_withdrawn', reason })
    return { documentId: document.id, approvalState: approval.state }
  },
  audit: ({ reason }, _output, loaded) => decisionNote(loaded, { reason }),
})
