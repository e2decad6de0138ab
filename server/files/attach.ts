import { and, desc, eq } from 'drizzle-orm'
import { attachments, blobs } from '@/db/schema'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { newId } from '../kernel/ids'
import { isForTextOnly } from './accepted-types'
import { refuse } from './refuse'

export type AttachmentRole = (typeof attachments.$inferInsert)['role']
type NewAttachment = { documentId: string; sha256: string; name: string; role: AttachmentRole; versionId?: string }

/**
 * Puts a stored file to a document. The same name again is the next version of it; earlier ones stay. Throws
 * `files.text_picture_only` for a picture that only a text takes.
 */
export async function attach(ctx: CommandContext, input: NewAttachment): Promise<{ id: string; number: number }> {
  const { tx, actor, now } = ctx
  const [blob] = await tx.select({ mime: blobs.mime }).from(blobs).where(eq(blobs.sha256, input.sha256))
  if (blob && isForTextOnly(blob.mime)) throw refuse('text_picture_only')
  const [last] = await tx
    .select({ number: attachments.number })
    .from(attachments)
    .where(
      and(
        eq(attachments.documentId, input.documentId),
        eq(attachments.role, input.role),
        eq(attachments.name, input.name),
      ),
    )
    .orderBy(desc(attachments.number))
    .limit(1)
  const id = newId()
  const number = (last?.number ?? 0) + 1
  await tx.insert(attachments).values({ ...input, id, number, uploadedBy: personOf(actor), createdAt: now })
  ctx.emit('files.attached', { attachmentId: id, documentId: input.documentId, sha256: input.sha256 })
  return { id, number }
}
