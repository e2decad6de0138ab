import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { attachments, blobs } from '@/db/schema'
import { FILE_PARTS } from '@/lib/files/parts'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'

const [MB, GB] = [1024 ** 2, 1024 ** 3]

/** Limits in bytes, where the office has set them: of one document's files and of everything it keeps. */
export function quotas(): { document: number | null; office: number | null } {
  const { DOCUMENT_QUOTA_MB, STORAGE_QUOTA_GB } = env()
  return {
    document: DOCUMENT_QUOTA_MB ? DOCUMENT_QUOTA_MB * MB : null,
    office: STORAGE_QUOTA_GB ? STORAGE_QUOTA_GB * GB : null,
  }
}

/** Bytes of all contents that are kept; equal contents are kept once. */
export async function storedBytes(db: DbOrTx): Promise<number> {
  const [row] = await db.select({ size: sql<string>`coalesce(sum(${blobs.size}), 0)` }).from(blobs)
  return Number(row?.size ?? 0)
}

const LOCK = 'files:quota'

/**
 * Lets an upload in only while the office's files fit its limit; a content that is kept already takes no room. Uploads of all
 * nodes pass here one after another, until the end of the transaction. Throws `files.office_quota`.
 */
export async function requireOfficeRoom(tx: Tx, { sha256, size }: { sha256: string; size: number }): Promise<void> {
  const { office } = quotas()
  if (!office) return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`)
  const [known] = await tx.select({ sha256: blobs.sha256 }).from(blobs).where(eq(blobs.sha256, sha256))
  if (known || (await storedBytes(tx)) + size <= office) return
  throw new DomainError('too_large', 'files.office_quota', { limitGb: office / GB })
}

/** The same for what people attach to one document; its lock is held by whoever asks. Throws `files.document_quota`. */
export async function requireDocumentRoom(
  tx: Tx,
  { documentId, sha256 }: { documentId: string; sha256: string },
): Promise<void> {
  const { document } = quotas()
  if (!document) return
  const held = tx
    .selectDistinct({ sha256: attachments.sha256 })
    .from(attachments)
    .where(and(eq(attachments.documentId, documentId), inArray(attachments.role, FILE_PARTS)))
  const [others] = await tx
    .select({ size: sql<string>`coalesce(sum(${blobs.size}), 0)` })
    .from(blobs)
    .where(and(inArray(blobs.sha256, held), ne(blobs.sha256, sha256)))
  const [mine] = await tx.select({ size: blobs.size }).from(blobs).where(eq(blobs.sha256, sha256))
  if (Number(others?.size ?? 0) + (mine?.size ?? 0) <= document) return
  throw new DomainError('too_large', 'files.document_quota', { limitMb: document / MB })
}
