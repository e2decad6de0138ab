import type { DbOrTx } from '@/db/client'
import { keepBlob } from './blob-store'
import { dropStaged, stageBlob } from './staging'

/** Stores what the product made itself (a frozen version, a rendition, a signature). The bytes are kept before the row. */
export async function putBlob(db: DbOrTx, bytes: Uint8Array, mime: string): Promise<{ sha256: string; size: number }> {
  const staged = await stageBlob(once(bytes), Number.POSITIVE_INFINITY)
  try {
    await db.transaction((tx) => keepBlob(tx, { staged, mime }))
    return { sha256: staged.sha256, size: staged.size }
  } finally {
    await dropStaged(staged)
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
