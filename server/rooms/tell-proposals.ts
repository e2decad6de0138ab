import { and, eq, inArray, max } from 'drizzle-orm'
import type { Db, DbOrTx } from '@/db/client'
import { roomUpdates } from '@/db/schema'
import type { BodyNode } from '@/lib/editor/content'
import { suggestersOf } from '@/lib/editor/suggestions/list'
import { addTimeline, loadDocument, newestEvents } from '../documents'
import { systemActor } from '../kernel/actor'
import { officeDate } from '../kernel/clock'
import { newId } from '../kernel/ids'
import { createOutbox } from '../kernel/outbox'

const PROPOSED = 'rooms.proposed'
const STARTED = ['approval.started', 'approval.revised']
const AGAIN_AFTER_MS = 3_600_000

/**
 * Tells in the feed who proposes edits of a text: each person once, and again in the next cycle of approval or when
 * they go on after an hour. Said twice it says nothing more: what was told is read from the feed, under the document's lock.
 */
export async function tellProposals(
  { db, now }: { db: Db; now: Date },
  documentId: string,
  body: BodyNode,
): Promise<void> {
  const open = suggestersOf(body)
  if (!open.size || !(await untold(db, documentId, open)).length) return
  await db.transaction(async (tx) => {
    await loadDocument(tx, documentId, { actor: systemActor(), lock: true })
    const requestId = newId()
    const outbox = createOutbox(requestId)
    for (const personId of await untold(tx, documentId, open)) {
      const actor = { ...systemActor(), personId, system: false }
      const ctx = { ...outbox, tx, actor, now, today: officeDate(now), requestId }
      await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.proposed' })
    }
    await outbox.flush(tx)
  })
}

/**
 * Who proposed something nobody was told of, in the order they wrote. A suggestion itself proves nothing here: a copy of a text
 * brings those of people who never wrote in this one, and its moment is said by their computer. The log is the server's.
 */
async function untold(db: DbOrTx, documentId: string, open: Map<string, number>): Promise<string[]> {
  const told = await newestEvents(db, documentId, [PROPOSED, ...STARTED])
  const cycle = Math.max(0, ...told.flatMap(({ name, at }) => (STARTED.includes(name) ? [at.getTime()] : [])))
  const last = new Map(told.flatMap(({ name, actorId, at }) => (name === PROPOSED ? [[actorId, at.getTime()]] : [])))
  const wrote = await lastWriting(db, documentId, [...open.keys()])
  return wrote
    .filter(({ personId, at }) => {
      const before = last.get(personId) ?? 0
      if (before < cycle || !before) return at > cycle
      return Math.min(at, open.get(personId) ?? 0) > before + AGAIN_AFTER_MS
    })
    .sort((a, b) => a.at - b.at)
    .map(({ personId }) => personId)
}

async function lastWriting(db: DbOrTx, documentId: string, people: string[]) {
  const rows = await db
    .select({ personId: roomUpdates.personId, at: max(roomUpdates.createdAt) })
    .from(roomUpdates)
    .where(and(eq(roomUpdates.documentId, documentId), inArray(roomUpdates.personId, people)))
    .groupBy(roomUpdates.personId)
  return rows.flatMap(({ personId, at }) => (personId && at ? [{ personId, at: at.getTime() }] : []))
}
