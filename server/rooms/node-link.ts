import { z } from 'zod'
import { getDb, getSql } from '@/db/client'
import type { RoomStore, Rooms } from './live/rooms'
import { settleText } from './settle-text'
import { appendUpdates, loadBySeq, loadUpdates, lockOf, sentVersionOf } from './store'

const Notice = z.object({
  documentId: z.string(),
  node: z.string().optional(),
  seq: z.array(z.number()).optional(),
  lock: z.string().nullable().optional(),
})

/** Where the live texts of one node lie; its name goes with every edit, so that it need not read its own. */
export function storeOf(node: string): RoomStore {
  return {
    load: async (documentId) => {
      // Read before the text: what is found to propose on a later one is looked at once more.
      const sent = await sentVersionOf(getDb(), documentId)
      const { updates } = await loadUpdates(getDb(), documentId)
      // Read after the text: a freeze in between is heard of on the channel as well.
      return { updates, sent, lock: await lockOf(getDb(), documentId) }
    },
    append: (documentId, rows, sent) => appendUpdates(getSql(), { documentId, node, rows, sent }),
    bySeq: (documentId, seq) => loadBySeq(getDb(), documentId, seq),
    settle: settleText,
  }
}

/** Brings to a node's rooms what PostgreSQL told of a text: edits of another node, a freeze. */
export async function hearNotice(rooms: Pick<Rooms, 'applyNotice'>, node: string, payload: string): Promise<void> {
  const { documentId, node: from, ...notice } = Notice.parse(JSON.parse(payload))
  if (from !== node) await rooms.applyNotice(documentId, notice)
}
