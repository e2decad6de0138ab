import { eq } from 'drizzle-orm'
import { type Db, getDb } from '@/db/client'
import { blobs } from '@/db/schema'
import { createOutbox } from '../../kernel/outbox'
import { touchHolders } from '../touch-holders'
import { languageData } from './language-data'

/** Scans that came while no data of the language was installed are recognised once it is; asked when workers start. */
export async function resumeRecognition(db: Db = getDb()): Promise<void> {
  if (!languageData()) return
  await db.transaction(async (tx) => {
    const waiting = await tx
      .update(blobs)
      .set({ extraction: 'recognising' })
      .where(eq(blobs.extraction, 'unrecognised'))
      .returning({ sha256: blobs.sha256 })
    for (const { sha256 } of waiting) {
      const outbox = createOutbox(`resumed:${sha256}`)
      outbox.emit('files.recognitionAwaited', { sha256 })
      await touchHolders(tx, outbox, sha256)
      await outbox.flush(tx)
    }
  })
}
