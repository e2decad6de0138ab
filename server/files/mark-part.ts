import { and, eq } from 'drizzle-orm'
import { attachments } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { isPart } from '@/lib/files/parts'
import { addTimeline, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { requireOnlyCover } from './cover-only'
import { canAttach } from './policy'
import { refuse } from './refuse'

/**
 * Says anew which part of a received document a file is, all its versions together: files that came in at once were all taken
 * for scans (C-10.04). Of what the office writes every attachment is sent, so none becomes anything else. Throws
 * `files.not_found`, `files.not_a_part`, `files.part_named_so`, `files.cover_only`.
 */
export const markPart = defineCommand(filesContract.markPart, {
  name: 'files.markPart',
  async load(tx, { documentId, fileId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const [file] = await tx
      .select()
      .from(attachments)
      .where(and(eq(attachments.id, fileId), eq(attachments.documentId, documentId)))
    if (!file) throw new DomainError('not_found', 'files.not_found')
    return { document, file }
  },
  policy: (actor, { document }) => canAttach(actor, document),
  async run(ctx, { documentId, part }, { document, file: { name, role } }) {
    if (document.flow !== 'incoming' || !isPart(role)) throw refuse('not_a_part')
    if (role === part) return { part }
    await requireOnlyCover(ctx.tx, document, { name, role: part })
    const named = (as: typeof role) =>
      and(eq(attachments.documentId, documentId), eq(attachments.role, as), eq(attachments.name, name))
    if (await ctx.tx.$count(attachments, named(part)))
      throw new DomainError('conflict', 'files.part_named_so', { name })
    const moved = await ctx.tx.update(attachments).set({ role: part }).where(named(role)).returning()
    const [newest] = moved.sort((a, b) => b.number - a.number)
    const data = { name, number: newest?.number ?? 1, attachmentId: newest?.id, kind: part }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'files.marked', data })
    return { part }
  },
  audit: ({ documentId, part }, _output, { file: { name, role } }) => ({
    stream: `document:${documentId}`,
    detail: { name, from: role, role: part },
  }),
})
