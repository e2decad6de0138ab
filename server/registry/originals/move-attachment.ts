import { desc, eq } from 'drizzle-orm'
import { attachmentHolders, physicalAttachments } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { checkReceiver } from './check-receiver'
import { lockAttachment, refuseStaleAttachment } from './lock-papers'
import { touchOriginal } from './touch-original'

/**
 * Gives a physical attachment to another holder; who had it before stays on record. Throws
 * `registry.attachment_changed`, `registry.attachment_is_back`, `registry.held_by_them`, `registry.paper_future_date`,
 * `registry.handed_before`.
 */
export const moveAttachment = defineCommand(registryContract.moveAttachment, {
  name: 'registry.moveAttachment',
  async load(tx, input, actor) {
    const locked = await lockAttachment(tx, input, actor)
    const ofIt = eq(attachmentHolders.attachmentId, input.attachmentId)
    const [last] = await tx
      .select()
      .from(attachmentHolders)
      .where(ofIt)
      .orderBy(desc(attachmentHolders.position))
      .limit(1)
    return { ...locked, last: last ?? null }
  },
  policy: mayRegister,
  async run(ctx, { documentId, attachmentId, version, holderId, handedOn }, { document, attachment, last }) {
    refuseStaleAttachment(attachment, version)
    if (last?.personId === holderId) throw new DomainError('invalid', 'registry.held_by_them')
    if (handedOn > ctx.today) throw new DomainError('invalid', 'registry.paper_future_date')
    if (last && handedOn < last.handedOn) throw new DomainError('invalid', 'registry.handed_before')
    await checkReceiver(ctx, document, holderId)
    const position = (last?.position ?? 0) + 1
    const given = { personId: holderId, handedOn, handedBy: ctx.actor.personId, createdAt: ctx.now }
    await ctx.tx.insert(attachmentHolders).values({ ...given, attachmentId, position })
    const next = version + 1
    await ctx.tx.update(physicalAttachments).set({ version: next }).where(eq(physicalAttachments.id, attachmentId))
    touchOriginal(ctx, documentId)
    return { version: next }
  },
  audit: ({ documentId, attachmentId, holderId, handedOn }, _output, { attachment, last }) => ({
    stream: `document:${documentId}`,
    detail: {
      ...{ attachmentId, name: attachment.name, personIds: [holderId], sentOn: handedOn },
      before: { personId: last?.personId, handedOn: last?.handedOn },
    },
  }),
})
