import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import * as Y from 'yjs'
import type { DbOrTx, Tx } from '@/db/client'
import { documents, roomSnapshots, roomTexts, roomUpdates } from '@/db/schema'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { newTextDoc } from '@/lib/editor/text-doc'
import { LOCK } from '@/lib/realtime/room-protocol'

/** The channel on which every node hears of edits and freezes; ids only, NOTIFY refuses 8000 bytes. */
export const ROOMS_CHANNEL = 'vizir_rooms'
export type RoomNotice = { documentId: string; node?: string; seq?: number[]; lock?: string | null }

export type NewUpdate = { update: Uint8Array; personId: string | null; proposed?: boolean }

/**
 * What became of edits: they are kept; the text is closed to them; or it was sent anew meanwhile, so that whether they still
 * only propose must be seen first.
 */
export type Appended = 'stored' | 'frozen' | 'sent_anew'
type Batch = {
  documentId: string
  node: string
  rows: NewUpdate[]
  /** The version under which the rows were found to be proposals. */
  sent: string | null
}

export const notifyRooms = (db: DbOrTx, notice: RoomNotice) =>
  db.execute(sql`select pg_notify(${ROOMS_CHANNEL}, ${JSON.stringify(notice)})`)

/**
 * Lock order of a text: its document's row first (where the act takes it), then this advisory lock. Appends share it; a
 * freeze, a first text and a snapshot take it alone, so each edit is wholly before them or wholly after.
 */
const lockKey = (documentId: string) => `room:${documentId}`

/** Waits for the edits under way and holds back those that come, until the transaction ends. */
export async function lockTextAlone(tx: Tx, documentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockKey(documentId)}, 0))`)
}

/**
 * Commits a batch of edits; nothing is taken when the text is frozen, but for proposals while it is on approval, made on the
 * version that is on approval now. Three round trips whatever the size. The lock is a statement of its own: the next one must
 * see what was committed while this one waited.
 */
export async function appendUpdates(db: Sql, { documentId, node, rows, sent }: Batch): Promise<Appended> {
  const people = rows.map((row) => row.personId ?? '')
  const updates = rows.map((row) =>
    Buffer.from(row.update.buffer, row.update.byteOffset, row.update.byteLength).toString('base64'),
  )
  const proposed = rows.every((row) => row.proposed === true)
  const [, told] = await db.begin((tx) => [
    tx`select pg_advisory_xact_lock_shared(hashtextextended(${lockKey(documentId)}, 0))`,
    tx`
      with made as (
        insert into room_updates (document_id, person_id, update)
        select ${documentId}, nullif(person, '')::uuid, decode(body, 'base64')
        from unnest(${people}::text[], ${updates}::text[]) with ordinality as batch (person, body, place)
        where not exists (
          select 1 from room_texts t join documents d on d.id = t.document_id
          where t.document_id = ${documentId} and t.locked and not (
            ${proposed} and t.reason = ${LOCK.APPROVAL} and d.current_version_id is not distinct from ${sent}::uuid))
        order by place
        returning seq
      )
      select pg_notify(${ROOMS_CHANNEL}, json_build_object('documentId', ${documentId}::text, 'node', ${node}::text, 'seq', json_agg(seq))::text)
      from made having count(*) > 0`,
  ])
  if (told?.length) return 'stored'
  const [closed] = await db`select reason from room_texts where document_id = ${documentId} and locked`
  return proposed && closed?.reason === LOCK.APPROVAL ? 'sent_anew' : 'frozen'
}

export type StoredText = { updates: Uint8Array[]; rows: number; lastSeq: number }

/** Everything a text consists of, in order: its snapshot and the log after it. */
export async function loadUpdates(db: DbOrTx, documentId: string): Promise<StoredText> {
  const [snapshot] = await db.select().from(roomSnapshots).where(eq(roomSnapshots.documentId, documentId))
  const upToSeq = snapshot?.upToSeq ?? 0
  const log = await db
    .select({ seq: roomUpdates.seq, update: roomUpdates.update })
    .from(roomUpdates)
    .where(and(eq(roomUpdates.documentId, documentId), gt(roomUpdates.seq, upToSeq)))
    .orderBy(asc(roomUpdates.seq))
  const updates = [...(snapshot ? [snapshot.state] : []), ...log.map((row) => row.update)]
  return { updates, rows: log.length, lastSeq: log.at(-1)?.seq ?? upToSeq }
}

/** Single edits another node has written. */
export async function loadBySeq(db: DbOrTx, documentId: string, seq: number[]): Promise<Uint8Array[]> {
  const rows = await db
    .select({ update: roomUpdates.update })
    .from(roomUpdates)
    .where(and(eq(roomUpdates.documentId, documentId), inArray(roomUpdates.seq, seq)))
    .orderBy(asc(roomUpdates.seq))
  return rows.map((row) => row.update)
}

/** Why a text takes no edits, or null when it does. */
export async function lockOf(db: DbOrTx, documentId: string): Promise<string | null> {
  const [row] = await db.select().from(roomTexts).where(eq(roomTexts.documentId, documentId))
  return row?.locked ? (row.reason ?? '') : null
}

/** The version of a text that was sent last, or null. */
export async function sentVersionOf(db: DbOrTx, documentId: string): Promise<string | null> {
  const [row] = await db
    .select({ sent: documents.currentVersionId })
    .from(documents)
    .where(eq(documents.id, documentId))
  return row?.sent ?? null
}

/** A text as a Yjs document, apart from the live room; the caller destroys it. */
export async function readText(db: DbOrTx, documentId: string): Promise<{ doc: Y.Doc } & StoredText> {
  const stored = await loadUpdates(db, documentId)
  const doc = newTextDoc()
  applyUpdates(doc, stored.updates)
  return { doc, ...stored }
}

/** Folds the log of a text into its snapshot when it has grown long. The rows stay: they say who wrote what. */
export async function foldLog(tx: Tx, documentId: string, atRows: number): Promise<boolean> {
  await lockTextAlone(tx, documentId)
  const { doc, rows, lastSeq } = await readText(tx, documentId)
  const long = rows >= atRows
  if (long) {
    const state = Y.encodeStateAsUpdate(doc)
    const set = { state, upToSeq: lastSeq }
    await tx
      .insert(roomSnapshots)
      .values({ documentId, ...set })
      .onConflictDoUpdate({ target: roomSnapshots.documentId, set })
  }
  doc.destroy()
  return long
}
