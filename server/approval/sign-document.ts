import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { maySign } from './policy'
import { receiveSignature } from './receive-signature'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { loadStep } from './store'

/**
 * The head's electronic signature on the version shown, checked by the server before it counts.
 * The work item stays open: signing and «Завершить» are two acts.
 */
export const signDocument = defineCommand(approvalContract.sign, {
  name: 'approval.sign',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: maySign,
  async run(ctx, { versionSha256, signature }, loaded) {
    const { document, version, approval } = loaded
    const row = await recordDecision(ctx, loaded, { verdict: 'signed', act: 'sign', shownSha256: versionSha256 })
    const signatureId = await receiveSignature(ctx, loaded, { row, given: signature, purpose: 'signature' })
    await showDecision(ctx, loaded, { row, signature: 'cades' })
    ctx.emit('approval.signed', { documentId: document.id, versionId: version.id })
    return { documentId: document.id, approvalState: approval.state, signatureId }
  },
  audit: ({ signature }, { signatureId }, loaded) =>
    decisionNote(loaded, { signatureId, certificateId: signature.certificateId }),
})
