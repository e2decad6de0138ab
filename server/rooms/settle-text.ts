import { getDb } from '@/db/client'
import { newId } from '../kernel/ids'
import { createOutbox } from '../kernel/outbox'
import { foldLog } from './store'

const FOLD_AT_ROWS = 500

/** A pause in the writing: a long log is folded into a snapshot, and whoever reads texts (search, comments) is told. */
export async function settleText(documentId: string): Promise<void> {
  await getDb().transaction((tx) => foldLog(tx, documentId, FOLD_AT_ROWS))
  await getDb().transaction(async (tx) => {
    const outbox = createOutbox(newId())
    outbox.emit('rooms.textSettled', { documentId })
    await outbox.flush(tx)
  })
}
