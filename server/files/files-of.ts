import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { attachments, blobs } from '@/db/schema'
import { isDrawable } from './accepted-types'
import type { AttachmentRole } from './attach'

/** Files of a document in these roles, oldest first; whoever asks has seen the document itself already. */
export async function filesOf(db: DbOrTx, documentId: string, roles: AttachmentRole[]) {
  const rows = await db
    .select({ attachment: attachments, mime: blobs.mime, pages: blobs.pages })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(and(eq(attachments.documentId, documentId), inArray(attachments.role, roles)))
    .orderBy(asc(attachments.createdAt), asc(attachments.id))
  return rows.map(({ attachment, mime, pages }) => ({ ...attachment, mime, pages, drawable: isDrawable(mime) }))
}

type Held = Awaited<ReturnType<typeof filesOf>>[number]

/** The last version of each file, in the order in which the files first came: what was replaced is history. */
export const lastVersions = (files: readonly Held[]): Held[] => [
  ...new Map(files.map((file) => [`${file.role} ${file.name}`, file])).values(),
]

/** Files of a document as they are now: what they replaced is left out. */
export const currentFilesOf = async (db: DbOrTx, documentId: string, roles: AttachmentRole[]): Promise<Held[]> =>
  lastVersions(await filesOf(db, documentId, roles))

/** How many files each of these documents has now, versions of one name counting once; asked once for a whole desk. */
export async function countCurrentFiles(
  db: DbOrTx,
  documentIds: string[],
  role: AttachmentRole,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: attachments.documentId, files: sql<number>`count(distinct ${attachments.name})::int` })
    .from(attachments)
    .where(and(inArray(attachments.documentId, documentIds), eq(attachments.role, role)))
    .groupBy(attachments.documentId)
  return new Map(rows.map(({ id, files }) => [id, files]))
}

/** Other documents that hold one of this document's scans, byte for byte. */
export async function documentsWithSameScan(db: DbOrTx, documentId: string): Promise<string[]> {
  const scans = (await filesOf(db, documentId, ['scan'])).map((file) => file.sha256)
  if (!scans.length) return []
  const rows = await db
    .selectDistinct({ id: attachments.documentId })
    .from(attachments)
    .where(and(inArray(attachments.sha256, scans), eq(attachments.role, 'scan')))
  return rows.map((row) => row.id).filter((id) => id !== documentId)
}

/** Documents that hold this content as a scan, and since when its text is there for each of them. */
export async function holdersOfScan(db: DbOrTx, sha256: string): Promise<{ documentId: string; readAt: Date }[]> {
  const rows = await db
    .select({ documentId: attachments.documentId, at: attachments.createdAt, extractedAt: blobs.extractedAt })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(and(eq(attachments.sha256, sha256), eq(attachments.role, 'scan')))
  return rows.map(({ documentId, at, extractedAt }) => ({
    documentId,
    readAt: extractedAt && extractedAt > at ? extractedAt : at,
  }))
}
