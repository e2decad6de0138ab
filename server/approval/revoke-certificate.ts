import { eq } from 'drizzle-orm'
import { certificates } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { certificateView } from './certificate-view'
import { mayRevoke } from './policy'

/** Revokes a certificate from this moment, with the reason; signatures received before it stand. */
export const revokeCertificate = defineCommand(approvalContract.revokeCertificate, {
  name: 'approval.revokeCertificate',
  async load(tx, { certificateId }, actor) {
    const [certificate] = await tx.select().from(certificates).where(eq(certificates.id, certificateId)).for('update')
    const known = certificate && mayRevoke(actor, certificate) === true
    if (!known) throw new DomainError('not_found', 'approval.no_such_certificate')
    return certificate
  },
  policy: mayRevoke,
  async run(ctx, { certificateId, reason }, certificate) {
    if (certificate.revokedAt) throw new DomainError('conflict', 'approval.certificate_already_revoked')
    await ctx.tx
      .update(certificates)
      .set({ revokedAt: ctx.now, revokeReason: reason })
      .where(eq(certificates.id, certificateId))
    return certificateView({ ...certificate, revokedAt: ctx.now }, ctx.now)
  },
  audit: ({ reason }, { id, serial }, { personId }) => ({
    stream: `person:${personId}`,
    detail: { certificateId: id, serial, reason },
  }),
})
