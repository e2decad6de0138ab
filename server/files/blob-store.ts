import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { blobs } from '@/db/schema'
import type { Staged } from './staging'
import { blobStore } from './store'
import type { Part } from './store/blob-store'

type Described = { mime: string; pages?: number | null }

/**
 * Keeps a staged file: the bytes get their name, then the row follows. Whoever clears away bytes without a row waits for the
 * end of this transaction, and this one for the end of that.
 */
export async function keepBlob(tx: Tx, { staged, mime, pages }: { staged: Staged } & Described): Promise<void> {
  const { sha256, size } = staged
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${blobLock(sha256)})`)
  await (await blobStore()).keep(staged)
  await tx.insert(blobs).values({ sha256, size, mime, pages }).onConflictDoNothing()
}

/** The lock of one content, shared by all who keep it. */
export const blobLock = (sha256: string) => sql`hashtextextended(${`files:blob:${sha256}`}, 0)`

/** A file of this machine with the contents, for child programs. */
export const blobFile = async (sha256: string): Promise<string> => (await blobStore()).file(sha256)

/** The bytes of a blob as a stream, perhaps a part of it. */
export const readBlob = async (sha256: string, part?: Part): Promise<Readable> => (await blobStore()).open(sha256, part)

/** The bytes of a blob, whole. */
export const readBlobBytes = async (sha256: string): Promise<Uint8Array> =>
  new Uint8Array(await buffer(await readBlob(sha256)))
