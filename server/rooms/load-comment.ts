import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comments } from '@/db/schema'
import { loadDocument } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

/** A remark with its document, through the document's visibility; its row is locked. */
export async function loadComment(
  tx: Tx,
  { documentId, commentId }: { documentId: string; commentId: string },
  actor: Actor,
) {
  const document = await loadDocument(tx, documentId, { actor })
  const [comment] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.documentId, documentId), isNull(comments.parentId)))
    .for('update')
  if (!comment) throw new DomainError('not_found', 'rooms.no_such_comment')
  return { document, comment }
}
