import { eq } from 'drizzle-orm'
import { physicalAttachments } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { lockAttachment, refuseStaleAttachment } from './lock-papers'
import { touchOriginal } from './touch-original'

/**
 * Records that a physical attachment came back to the registry. Throws `registry.attachment_changed`,
 * `registry.attachment_is_back`, `registry.paper_future_date`.
 */
export const returnAttachment = defineCommand(registryContract.returnAttachment, {
  name: 'registry.returnAttachment',
  load: lockAttachment,
  policy: mayRegister,
  async run(ctx, { documentId, attachmentId, version, returnedOn }, { attachment }) {
    refuseStaleAttachment(attachment, version)
    if (returnedOn > ctx.today) throw new DomainError('invalid', 'registry.paper_future_date')
    const next = version + 1
    await ctx.tx
      .update(physicalAttachments)
      .set({ returnedOn, returnedTo: ctx.actor.personId, version: next })
      .where(eq(physicalAttachments.id, attachmentId))
    touchOriginal(ctx, documentId)
    return { version: next }
  },
  audit: ({ documentId, attachmentId, returnedOn }, _output, { attachment }) => ({
    stream: `document:${documentId}`,
    detail: { attachmentId, name: attachment.name, sentOn: returnedOn },
  }),
})
