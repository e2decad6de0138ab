import type { DbOrTx } from '@/db/client'
import { blobs } from '@/db/schema'
import { keepBlob, stageBlob } from './blob-store'

/** Stores what the product made itself (a frozen version, a rendition, a signature). The bytes are on disk before the row. */
export async function putBlob(db: DbOrTx, bytes: Uint8Array, mime: string): Promise<{ sha256: string; size: number }> {
  const staged = await stageBlob(once(bytes), Number.POSITIVE_INFINITY)
  await keepBlob(staged)
  const { sha256, size } = staged
  await db.insert(blobs).values({ sha256, size, mime }).onConflictDoNothing()
  return { sha256, size }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
