import { registryContract } from '@/lib/contracts/registry'
import { putBlob } from '../../files'
import { defineCommand } from '../../kernel/command'
import { mayRegister } from '../policy'
import { receiveItem } from '../receive-item'
import { cutPiece, landPiece, takePiece } from './pieces'

/**
 * Unrecognised pages turn out to be a letter that was never registered: it goes into the queue with them as its scan
 * (V-23.05, R-31.11). Throws `registry.pages_gone`, `registry.pages_unreadable`.
 */
export const queuePages = defineCommand(registryContract.queuePages, {
  name: 'registry.queuePages',
  load: (tx, { streamId, pages }) => takePiece(tx, streamId, pages),
  policy: mayRegister,
  async run(ctx, _input, piece) {
    const { sha256 } = await putBlob(ctx.tx, await cutPiece(piece), 'application/pdf')
    const title = `${piece.stream.name.replace(/\.[a-z0-9]+$/i, '')}, с. ${piece.pages.join(', ')}`
    const item = await receiveItem(ctx, { sha256, name: 'Скан.pdf', title: title.slice(0, 1000), urgency: 'none' })
    const { documentId, attachmentId } = item
    await landPiece(ctx, piece, { state: 'queued', documentId, attachmentId })
    return { documentId }
  },
  audit: ({ streamId, pages }, { documentId }) => ({
    stream: `document:${documentId}`,
    detail: { stack: streamId, pages },
  }),
})
