import { filesContract } from '@/lib/contracts/files'
import { addTimeline, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { attach } from './attach'
import { requireOnlyCover } from './cover-only'
import { requireOwnUpload } from './own-upload'
import { canAttach } from './policy'
import { requireDocumentRoom } from './quotas'
import { cleanName } from './receive-upload'

/**
 * Attaches a file the person has uploaded; a file somebody else uploaded cannot be taken by its hash. Throws `files.cover_only` where
 * the kind lets the scan of the cover letter alone be attached.
 */
export const attachFile = defineCommand(filesContract.attach, {
  name: 'files.attach',
  async load(tx, { documentId, sha256 }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    if (!actor.system) await requireOwnUpload(tx, actor, sha256)
    return document
  },
  policy: canAttach,
  async run(ctx, { name, ...input }, document) {
    const clean = cleanName(name)
    await requireOnlyCover(ctx.tx, document, { name: clean, role: input.role })
    await requireDocumentRoom(ctx.tx, input)
    const made = await attach(ctx, { ...input, name: clean })
    const { documentId } = input
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'files.attached',
      data: { name: clean, number: made.number, attachmentId: made.id },
    })
    return made
  },
  audit: ({ documentId, sha256, name, role }, { number }) => ({
    stream: `document:${documentId}`,
    detail: { sha256, name, role, number },
  }),
})
