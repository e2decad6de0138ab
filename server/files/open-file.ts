import { and, eq } from 'drizzle-orm'
import { type DbOrTx, getDb } from '@/db/client'
import { attachments, blobs, documents, uploads } from '@/db/schema'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

export type OpenFile = {
  name: string
  sha256: string
  mime: string
  size: number
  pages: number | null
  documentId: string | null
}

const SHA256 = /^[0-9a-f]{64}$/
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A file a person may read: an attachment through its document (who may not see the document does not find the file),
 * or, by hash, what they have uploaded themselves and not attached yet.
 */
export async function openFile(actor: Actor, key: string, db: DbOrTx = getDb()): Promise<OpenFile> {
  const file = UUID.test(key)
    ? await openAttachment(db, actor, key)
    : SHA256.test(key)
      ? await openUpload(db, actor, key)
      : undefined
  if (!file) throw new DomainError('not_found', 'files.not_found')
  return file
}

async function openAttachment(db: DbOrTx, actor: Actor, id: string): Promise<OpenFile | undefined> {
  const [row] = await db
    .select({ name: attachments.name, documentId: attachments.documentId, blob: blobs })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .innerJoin(documents, eq(documents.id, attachments.documentId))
    .where(and(eq(attachments.id, id), visibleTo(actor)))
  return row && { ...row.blob, name: row.name, documentId: row.documentId }
}

async function openUpload(db: DbOrTx, actor: Actor, sha256: string): Promise<OpenFile | undefined> {
  const [row] = await db
    .select({ blob: blobs })
    .from(uploads)
    .innerJoin(blobs, eq(blobs.sha256, uploads.sha256))
    .where(and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId)))
  return row && { ...row.blob, name: sha256, documentId: null }
}
