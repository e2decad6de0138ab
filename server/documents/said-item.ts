import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { timelineItems } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import type { Verdict } from '../kernel/policy'
import { loadDocument } from './load-document'

type Place = { documentId: string; itemId: string }

/** What somebody said in this room: a message or a visa that was not taken back; throws not_found for a foreign one. */
export async function saidItem(db: DbOrTx, { documentId, itemId }: Place) {
  const here = and(eq(timelineItems.id, itemId), eq(timelineItems.documentId, documentId))
  const said = and(inArray(timelineItems.kind, ['message', 'visa']), isNull(timelineItems.deletedAt))
  const [item] = await db.select().from(timelineItems).where(and(here, said))
  if (!item) throw new DomainError('not_found', 'documents.no_such_message')
  return item
}

/** A message to be changed by whoever wrote it, locked against a second change of the same words. */
export async function loadMessage(tx: Tx, place: Place, actor: Actor) {
  const document = await loadDocument(tx, place.documentId, { actor })
  await tx.select().from(timelineItems).where(eq(timelineItems.id, place.itemId)).for('update')
  return { ...(await saidItem(tx, place)), document }
}

/** Words are changed and taken back by their author alone; a visa is withdrawn in the approval, never edited. */
export const ownWords = (actor: Actor, item: { kind: string; actorId: string | null }): Verdict =>
  item.kind === 'message' && item.actorId === actor.personId ? true : 'documents.not_your_message'
