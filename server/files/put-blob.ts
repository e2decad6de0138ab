import { rm } from 'node:fs/promises'
import type { DbOrTx } from '@/db/client'
import { blobs, uploads } from '@/db/schema'
import { blobPath, writeBlob } from './blob-store'
import { inspectFile } from './inspect-file'

/** Stores what the product made itself (a frozen version, a rendition, a signature). The bytes are on disk before the row. */
export async function putBlob(db: DbOrTx, bytes: Uint8Array, mime: string): Promise<{ sha256: string; size: number }> {
  const stored = await writeBlob(once(bytes), Number.POSITIVE_INFINITY)
  await db.insert(blobs).values({ sha256: stored.sha256, size: stored.size, mime }).onConflictDoNothing()
  return { sha256: stored.sha256, size: stored.size }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Takes a file from outside: refused ones leave nothing behind, accepted ones may be attached by who sent them. */
export async function receiveUpload(db: DbOrTx, chunks: AsyncIterable<Uint8Array>, { name, personId }: { name: string; personId: string }) {
  const stored = await writeBlob(chunks)
  try {
    const { mime } = await inspectFile(stored.file, name)
    await db.insert(blobs).values({ sha256: stored.sha256, size: stored.size, mime }).onConflictDoNothing()
    await db.insert(uploads).values({ sha256: stored.sha256, personId }).onConflictDoNothing()
    return { sha256: stored.sha256, size: stored.size, mime, name }
  } catch (error) {
    await forget(db, stored.sha256)
    throw error
  }
}

async function forget(db: DbOrTx, sha256: string): Promise<void> {
  const known = await db.query.blobs.findFirst({ where: (blob, { eq }) => eq(blob.sha256, sha256) })
  if (!known) await rm(blobPath(sha256), { force: true })
}
