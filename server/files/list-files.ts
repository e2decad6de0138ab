import { asc, eq } from 'drizzle-orm'
import { attachments, blobs } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { loadDocument, personRefs } from '../documents'
import { env } from '../kernel/env'
import { defineQuery } from '../kernel/query'
import { isDrawable } from './accepted-types'
import { canAttach } from './policy'
import { recognitionOf } from './recognition/recognition-of'

/** Files of a document that the person may see, every version of each, and whether they may add one. */
export const listFiles = defineQuery(filesContract.list, {
  name: 'files.list',
  async run({ db, actor }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const rows = await db
      .select({ attachment: attachments, blob: blobs })
      .from(attachments)
      .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
      .where(eq(attachments.documentId, documentId))
      .orderBy(asc(attachments.createdAt), asc(attachments.id))
    const refs = await personRefs(
      db,
      rows.map(({ attachment }) => attachment.uploadedBy),
    )
    const signed = new Set(
      rows.flatMap(({ attachment: { role, versionId } }) => (role === 'signature' && versionId ? [versionId] : [])),
    )
    const recognition = await recognitionOf(
      db,
      rows.map(({ blob }) => blob.sha256),
    )
    const files = rows.map(({ attachment, blob }) => ({
      ...attachment,
      signed: attachment.role === 'version_pdf' && signed.has(attachment.versionId ?? ''),
      size: blob.size,
      mime: blob.mime,
      pages: blob.pages,
      drawable: isDrawable(blob.mime),
      extraction: blob.extraction,
      recognition: recognition.get(blob.sha256) ?? null,
      uploadedBy: refs.get(attachment.uploadedBy ?? '')?.name ?? null,
      at: attachment.createdAt.toISOString(),
    }))
    return { files, limitMb: env().UPLOAD_LIMIT_MB, abilities: { attach: canAttach(actor, document) } }
  },
})
