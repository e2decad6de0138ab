import { eq, sql } from 'drizzle-orm'
import * as Y from 'yjs'
import { getDb, getSql } from '@/db/client'
import { roomUpdates } from '@/db/schema'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { BODY_FIELD } from '@/lib/editor/content'
import { newTextDoc } from '@/lib/editor/text-doc'
import { takeUpdate } from '@/server/rooms/live/take-update'
import { settleText } from '@/server/rooms/settle-text'
import { appendUpdates, loadUpdates } from '@/server/rooms/store'
import { Hand } from './hand'

type Course = { documentId: string; edits: number; sittings: number; seed: number }
export type Year = { doc: Y.Doc; bytes: number; logBytes: number; logRows: number; openMs: number }

const BATCH = 300

/** Sitting after sitting: somebody opens the text, edits, and the room writes it down and folds its log. */
export async function liveThrough({ documentId, edits, sittings, seed }: Course): Promise<Year> {
  const room = newTextDoc()
  room.getXmlFragment(BODY_FIELD)
  const hand = new Hand(seed)
  const each = Math.ceil(edits / sittings)
  for (let sitting = 0, done = 0; done < edits; sitting++, done += each) {
    await sit({ documentId, room, hand, count: Math.min(each, edits - done) })
    if (sitting % 25 === 24)
      process.stdout.write(`${sitting + 1} sittings, ${Y.encodeStateAsUpdate(room).length} bytes\n`)
  }
  const from = performance.now()
  const { updates } = await loadUpdates(getDb(), documentId)
  const doc = newTextDoc()
  applyUpdates(doc, updates)
  const openMs = Math.round(performance.now() - from)
  const [log] = await getDb()
    .select({ rows: sql<number>`count(*)::int`, bytes: sql<number>`sum(length(update))::int` })
    .from(roomUpdates)
    .where(eq(roomUpdates.documentId, documentId))
  const bytes = Math.max(Y.encodeStateAsUpdate(doc).length, Y.encodeStateAsUpdate(room).length)
  return { doc, bytes, openMs, logRows: log?.rows ?? 0, logBytes: log?.bytes ?? 0 }
}

type Sitting = { documentId: string; room: Y.Doc; hand: Hand; count: number }

async function sit({ documentId, room, hand, count }: Sitting): Promise<void> {
  const tab = newTextDoc()
  Y.applyUpdate(tab, Y.encodeStateAsUpdate(room))
  const rows: { update: Uint8Array; personId: null }[] = []
  tab.on('update', (update: Uint8Array) => {
    const taken = takeUpdate(room, update, { origin: tab, mayWrite: true, admits: () => true })
    if (taken.outcome !== 'taken') throw new Error(`an edit was ${taken.outcome}`)
    rows.push(...taken.updates.map((one) => ({ update: one, personId: null })))
  })
  for (let edit = 0; edit < count; edit++) hand.edit(tab)
  tab.destroy()
  for (let at = 0; at < rows.length; at += BATCH)
    await appendUpdates(getSql(), { documentId, node: 'year', rows: rows.slice(at, at + BATCH), sent: null })
  await settleText(documentId)
}
