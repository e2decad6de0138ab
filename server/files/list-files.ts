import { asc, eq } from 'drizzle-orm'
import { attachments, blobs } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { loadDocument, personRefs } from '../documents'
import { defineQuery } from '../kernel/query'

/** Files of a document that the person may see, every version of each. */
export const listFiles = defineQuery(filesContract.list, {
  name: 'files.list',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const rows = await db
      .select({ attachment: attachments, blob: blobs })
      .from(attachments)
      .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
      .where(eq(attachments.documentId, documentId))
      .orderBy(asc(attachments.createdAt), asc(attachments.id))
    const refs = await personRefs(db, rows.map(({ attachment }) => attachment.uploadedBy))
    return rows.map(({ attachment, blob }) => ({
      ...attachment,
      size: blob.size,
      mime: blob.mime,
      pages: blob.pages,
      extraction: blob.extraction,
      uploadedBy: refs.get(attachment.uploadedBy ?? '')?.name ?? null,
      at: attachment.createdAt.toISOString(),
    }))
  },
})
