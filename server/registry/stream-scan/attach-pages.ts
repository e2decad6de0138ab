import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, loadDocument } from '../../documents'
import { attach, putBlob, requireDocumentRoom, requireOnlyCover } from '../../files'
import { defineCommand } from '../../kernel/command'
import { cutPiece, landPiece, takePiece } from './pieces'
import { canAttachScan } from './policy'

const NAME = 'Скан.pdf'

/**
 * Puts pages of a stack to a registered card as one PDF (V-23.01, V-23.05). A second scan is the next version, nothing is
 * overwritten (V-23.06). Throws `registry.pages_gone`, `registry.pages_unreadable`, `registry.scan_unregistered`,
 * `files.cover_only`.
 */
export const attachPages = defineCommand(registryContract.attachPages, {
  name: 'registry.attachPages',
  async load(tx, { streamId, pages, documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, piece: await takePiece(tx, streamId, pages) }
  },
  policy: (actor, { document }) => canAttachScan(actor, document),
  async run(ctx, { documentId }, { document, piece }) {
    await requireOnlyCover(ctx.tx, document, { name: NAME, role: 'scan' })
    const { sha256 } = await putBlob(ctx.tx, await cutPiece(piece), 'application/pdf')
    await requireDocumentRoom(ctx.tx, { documentId, sha256 })
    const { id, number } = await attach(ctx, { documentId, sha256, name: NAME, role: 'scan' })
    await landPiece(ctx, piece, { state: 'attached', documentId, attachmentId: id })
    const data = { name: NAME, number, attachmentId: id }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'files.attached', data })
    return { documentId, version: number }
  },
  audit: ({ streamId, pages, documentId }, { version }, { piece }) => ({
    stream: `document:${documentId}`,
    detail: { stack: streamId, pages, code: piece.part.code, number: version },
  }),
})
