import { eq } from 'drizzle-orm'
import { type DbOrTx, getDb } from '@/db/client'
import { attachments, blobs } from '@/db/schema'
import { loadDocument } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

/** A file a person may read, found through its document: who may not see the document does not find the file. */
export async function openFile(actor: Actor, attachmentId: string, db: DbOrTx = getDb()) {
  const [row] = await db
    .select({ attachment: attachments, blob: blobs })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(eq(attachments.id, attachmentId))
  if (!row) throw new DomainError('not_found', 'files.not_found')
  await loadDocument(db, row.attachment.documentId, { actor })
  const { name, sha256 } = row.attachment
  return { name, sha256, mime: row.blob.mime, size: row.blob.size, pages: row.blob.pages }
}
