import { and, eq } from 'drizzle-orm'
import { uploads } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { addTimeline, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { attach } from './attach'
import { canAttach } from './policy'
import { requireDocumentRoom } from './quotas'
import { cleanName } from './receive-upload'

/** Attaches a file the person has uploaded; a file somebody else uploaded cannot be taken by its hash. */
export const attachFile = defineCommand(filesContract.attach, {
  name: 'files.attach',
  async load(tx, { documentId, sha256 }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const [upload] = await tx
      .select({ sha256: uploads.sha256 })
      .from(uploads)
      .where(and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId)))
    if (!upload && !actor.system) throw new DomainError('not_found', 'files.not_uploaded')
    return document
  },
  policy: canAttach,
  async run(ctx, { name, ...input }) {
    const clean = cleanName(name)
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
