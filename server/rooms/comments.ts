import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { comments, documents, documentVersions } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, canComment, loadDocument, personRefs, touchDocument } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { defineQuery } from '../kernel/query'

/** Remarks on passages with their answers; the text itself holds nothing of them. */
export const listComments = defineQuery(roomsContract.listComments, {
  name: 'rooms.listComments',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const rows = await db
      .select()
      .from(comments)
      .where(eq(comments.documentId, documentId))
      .orderBy(asc(comments.createdAt))
    const refs = await personRefs(
      db,
      rows.map((row) => row.authorId),
    )
    return rows.map((row) => ({
      ...row,
      author: refs.get(row.authorId ?? '') ?? null,
      resolved: row.resolvedAt !== null,
      at: row.createdAt.toISOString(),
    }))
  },
})

/** Remarks on a passage or answers a remark. A reader may: the text is not written. */
export const addComment = defineCommand(roomsContract.addComment, {
  name: 'rooms.addComment',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, parentId, ...comment }) {
    if (parentId) {
      const [parent] = await ctx.tx
        .select({ id: comments.id })
        .from(comments)
        .where(and(eq(comments.id, parentId), eq(comments.documentId, documentId), isNull(comments.parentId)))
      if (!parent) throw new DomainError('not_found', 'rooms.no_such_comment')
    }
    const id = newId()
    await ctx.tx.insert(comments).values({
      ...comment,
      id,
      documentId,
      parentId: parentId ?? null,
      authorId: personOf(ctx.actor),
      createdAt: ctx.now,
    })
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'rooms.commented',
      data: { quote: comment.quote ?? null, text: comment.text.slice(0, 300) },
    })
    return { id }
  },
  audit: ({ documentId, parentId }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { commentId: id, parentId },
  }),
})

/** Settles a remark, or opens it again. */
export const resolveComment = defineCommand(roomsContract.resolveComment, {
  name: 'rooms.resolveComment',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, commentId, resolved }, document) {
    const set = { resolvedAt: resolved ? ctx.now : null, resolvedBy: resolved ? personOf(ctx.actor) : null }
    const changed = await ctx.tx
      .update(comments)
      .set(set)
      .where(and(eq(comments.id, commentId), eq(comments.documentId, documentId)))
      .returning({ id: comments.id })
    if (!changed.length) throw new DomainError('not_found', 'rooms.no_such_comment')
    const [row] = await ctx.tx
      .update(documents)
      .set({ version: document.version + 1 })
      .where(eq(documents.id, documentId))
      .returning({ version: documents.version })
    await touchDocument(ctx, documentId, row?.version ?? document.version)
    return { resolved }
  },
  audit: ({ documentId, commentId, resolved }) => ({
    stream: `document:${documentId}`,
    detail: { commentId, resolved },
  }),
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
    return rows.map((row) => ({
      ...row,
      author: refs.get(row.createdBy ?? '')?.name ?? null,
      at: row.createdAt.toISOString(),
    }))
  },
})
