import { attachmentHolders, physicalAttachments } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadDocument } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { requireState } from '../rules'
import { checkReceiver } from './check-receiver'
import { keptTrackOf } from './rules'
import { touchOriginal } from './touch-original'

/**
 * Writes down what came with a registered document and is not copied, who got it and when. Throws
 * `registry.not_registered`, `registry.paper_future_date`, `registry.receiver_may_not_see`.
 */
export const addAttachment = defineCommand(registryContract.addAttachment, {
  name: 'registry.addAttachment',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: mayRegister,
  async run(ctx, { documentId, kind, name, holderId, handedOn }, document) {
    requireState(keptTrackOf(document), document)
    if (handedOn > ctx.today) throw new DomainError('invalid', 'registry.paper_future_date')
    await checkReceiver(ctx, document, holderId)
    const [id, by] = [newId(), ctx.actor.personId]
    await ctx.tx.insert(physicalAttachments).values({ id, documentId, kind, name, addedBy: by, createdAt: ctx.now })
    const holder = { personId: holderId, handedOn, handedBy: by, createdAt: ctx.now }
    await ctx.tx.insert(attachmentHolders).values({ ...holder, attachmentId: id, position: 1 })
    touchOriginal(ctx, documentId)
    return { id }
  },
  audit: ({ documentId, name, holderId, handedOn }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { attachmentId: id, name, personIds: [holderId], sentOn: handedOn },
  }),
})
