import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attachments, blobs } from '@/db/schema'
import { type FilePart, isPart } from '@/lib/files/parts'
import { DomainError } from '../../kernel/errors'
import { refuse } from '../refuse'

export type Arrangeable = {
  sha256: string
  mime: string
  name: string
  role: FilePart
  pages: number | null
}

/**
 * The last version of a PDF that people brought to a document. Throws `files.not_found`, `files.superseded` where
 * a newer version has come, `files.not_arranged_kind` for what is no PDF or was made by the product, `files.signed_file`
 * where an electronic signature came beside it.
 */
export async function loadArrangeable(tx: Tx, documentId: string, fileId: string): Promise<Arrangeable> {
  const held = eq(attachments.documentId, documentId)
  const [row] = await tx
    .select({ file: attachments, mime: blobs.mime, pages: blobs.pages })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(and(held, eq(attachments.id, fileId)))
  if (!row) throw new DomainError('not_found', 'files.not_found')
  const { file, mime, pages } = row
  const { name, role, number, sha256 } = file
  const mine = and(held, eq(attachments.role, role), eq(attachments.name, name), gt(attachments.number, number))
  if (await tx.$count(attachments, mine)) throw new DomainError('conflict', 'files.superseded')
  if (!isPart(role) || mime !== 'application/pdf') throw refuse('not_arranged_kind')
  if (await isSignedBeside(tx, documentId, name)) throw refuse('signed_file')
  return { sha256, mime, name, role, pages }
}

/** A detached signature is named after its file: «Письмо.pdf.sig» or «Письмо.sig». */
async function isSignedBeside(tx: Tx, documentId: string, name: string): Promise<boolean> {
  const rows = await tx
    .select({ name: attachments.name })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(and(eq(attachments.documentId, documentId), eq(blobs.mime, 'application/pkcs7-signature')))
  const signed = new Set(rows.map((row) => stemOf(row.name)))
  return signed.has(name) || signed.has(stemOf(name))
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '')
