import { asc, desc, eq } from 'drizzle-orm'
import { comments, documentVersions } from '@/db/schema'
import { roomsContract, type VersionView } from '@/lib/contracts/rooms'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { loadDocument, namedByEvents, personRefs } from '../documents'
import { sizesOfTextPictures } from '../files'
import { defineQuery } from '../kernel/query'
import { currentText, type Version } from './texts'

/** Remarks on passages with their answers; the text itself holds nothing of them. */
export const listComments = defineQuery(roomsContract.listComments, {
  name: 'rooms.listComments',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const rows = await db
      .select()
      .from(comments)
      .where(eq(comments.documentId, documentId))
      .orderBy(asc(comments.createdAt), asc(comments.id))
    const refs = await personRefs(
      db,
      rows.map((row) => row.authorId),
    )
    const events = ['rooms.commented', 'rooms.replied']
    const named = await namedByEvents(db, { documentId, events, key: 'wordsId' })
    return rows.map(({ authorId, resolvedAt, createdAt, ...row }) => ({
      ...row,
      ...(named.get(row.id) ?? { mentions: [], units: [] }),
      author: refs.get(authorId ?? '') ?? null,
      resolved: resolvedAt !== null,
      at: createdAt.toISOString(),
    }))
  },
})

/** Frozen versions, newest first. */
export const listVersions = defineQuery(roomsContract.listVersions, {
  name: 'rooms.listVersions',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const rows = await db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, documentId))
      .orderBy(desc(documentVersions.number))
    const refs = await personRefs(
      db,
      rows.map((row) => row.createdBy),
    )
    return rows.map((row) => viewOfVersion(row, refs.get(row.createdBy ?? '')?.name ?? null))
  },
})

/** The text as it is saved now, with the sizes of its pictures, to read before the live text comes or where it cannot. */
export const getText = defineQuery(roomsContract.getText, {
  name: 'rooms.getText',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const content = await currentText(db, documentId)
    const sizes = await sizesOfTextPictures(db, documentId, [...pictureKeys(content)])
    return { content, pictures: [...sizes].map(([sha256, size]) => ({ sha256, ...size })) }
  },
})

function viewOfVersion(
  { id, number, title, contentHash, pdfSha256, pages, createdAt }: Version,
  author: string | null,
): VersionView {
  return { id, number, title, contentHash, pdfSha256, pages, author, at: createdAt.toISOString() }
}
