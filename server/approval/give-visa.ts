import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { advance } from './advance'
import { mayDecide } from './policy'
import { activeCertificate, receiveSignature, recordSimpleSignature } from './receive-signature'
import { decisionNote, recordDecision, showDecision } from './record-decision'
import { loadStep } from './store'

/**
 * A visa: the reviewer's signature on the agreed version, bound to its hash. Who has a certificate
 * signs with it; who has none leaves the record of the account. The last visa moves the draft to the head.
 */
export const giveVisa = defineCommand(approvalContract.giveVisa, {
  name: 'approval.giveVisa',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: mayDecide,
  async run(ctx, { versionSha256, signature }, loaded) {
    if (loaded.step.stage !== 'visa') throw new DomainError('conflict', 'approval.not_visaing')
    const row = await recordDecision(ctx, loaded, { verdict: 'visaed', act: 'visa', shownSha256: versionSha256 })
    if (!signature && (await activeCertificate(ctx.tx, ctx.actor.personId, ctx.now)))
      throw new DomainError('invalid', 'approval.signature_required')
    if (signature) await receiveSignature(ctx, loaded, { row, given: signature, purpose: 'visa' })
    else await recordSimpleSignature(ctx, loaded, row)
    await showDecision(ctx, loaded, { row, signature: signature ? 'cades' : 'simple' })
    return { documentId: loaded.document.id, approvalState: await advance(ctx, loaded.approval) }
  },
  audit: ({ signature }, _output, loaded) => decisionNote(loaded, { signature: signature ? 'cades' : 'simple' }),
})
