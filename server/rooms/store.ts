import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { getDb } from '@/db/client'
import { roomSnapshots, roomTexts, roomUpdates } from '@/db/schema'

export const ROOMS_CHANNEL = 'vizir_rooms'
export type RoomNotice = { documentId: string; node?: string; seq?: number[]; locked?: boolean; reason?: string }

export type NewUpdate = { update: Uint8Array; personId: string | null }

/** The text is frozen: what came later is not taken. */
export class TextLocked extends Error {
  constructor(readonly reason: string) {
    super('text locked')
  }
}

export const notifyRooms = (db: DbOrTx, notice: RoomNotice) => db.execute(sql`select pg_notify(${ROOMS_CHANNEL}, ${JSON.stringify(notice)})`)

/** Everything a text consists of, in order, with the number of its last update. */
export async function loadUpdates(db: DbOrTx, documentId: string): Promise<{ updates: Uint8Array[]; lastSeq: number }> {
  const [snapshot] = await db.select().from(roomSnapshots).where(eq(roomSnapshots.documentId, documentId))
  const rows = await db
    .select({ seq: roomUpdates.seq, update: roomUpdates.update })
    .from(roomUpdates)
    .where(and(eq(roomUpdates.documentId, documentId), gt(roomUpdates.seq, snapshot?.upToSeq ?? 0)))
    .orderBy(asc(roomUpdates.seq))
  return { updates: [...(snapshot ? [snapshot.state] : []), ...rows.map((row) => row.update)], lastSeq: rows.at(-1)?.seq ?? snapshot?.upToSeq ?? 0 }
}

/** Single updates another node has written. */
export async function loadBySeq(documentId: string, seqs: number[]): Promise<Uint8Array[]> {
  const rows = await getDb()
    .select({ update: roomUpdates.update })
    .from(roomUpdates)
    .where(and(eq(roomUpdates.documentId, documentId), sql`${roomUpdates.seq} = any(${sql.param(seqs)}::bigint[])`))
    .orderBy(asc(roomUpdates.seq))
  return rows.map((row) => row.update)
}

const NOTICE_SEQS = 300

/**
 * Commits a batch of edits. Lock order: the text's row is share-locked first, so a freeze, which takes it for update,
 * waits for edits under way and refuses those that come after it.
 */
export async function appendUpdates(documentId: string, node: string, rows: NewUpdate[]): Promise<void> {
  await getDb().transaction(async (tx) => {
    const state = await lockText(tx, documentId, 'share')
    if (state.locked) throw new TextLocked(state.reason ?? '')
    const made = await tx
      .insert(roomUpdates)
      .values(rows.map((row) => ({ ...row, documentId })))
      .returning({ seq: roomUpdates.seq })
    const seq = made.map((row) => row.seq)
    for (let at = 0; at < seq.length; at += NOTICE_SEQS) await notifyRooms(tx, { documentId, node, seq: seq.slice(at, at + NOTICE_SEQS) })
  })
}

/** Takes the row that orders edits and freezes of one text. */
export async function lockText(tx: Tx, documentId: string, strength: 'share' | 'update'): Promise<{ locked: boolean; reason: string | null }> {
  const read = () => tx.select().from(roomTexts).where(eq(roomTexts.documentId, documentId)).for(strength)
  const [row] = await read()
  if (row) return row
  await tx.insert(roomTexts).values({ documentId }).onConflictDoNothing()
  const [made] = await read()
  return made ?? { locked: false, reason: null }
}

/** Folds the log into a snapshot; edits committed meanwhile stay in the log. The log itself is kept as history. */
export async function saveSnapshot(documentId: string, state: Uint8Array, upToSeq: number): Promise<void> {
  await getDb()
    .insert(roomSnapshots)
    .values({ documentId, state, upToSeq })
    .onConflictDoUpdate({
      target: roomSnapshots.documentId,
      set: { state, upToSeq },
      setWhere: sql`${roomSnapshots.upToSeq} < ${upToSeq}`,
    })
}
