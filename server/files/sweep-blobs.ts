import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { blobs } from '@/db/schema'
import { log } from '../kernel/log'
import { blobLock } from './blob-store'
import { blobStore } from './store'
import type { KeptBlob } from './store/blob-store'

/** Younger bytes may belong to a transaction that is still going on, or to a clock that is wrong. */
const AGE_MS = 24 * 60 * 60 * 1000
const AT_ONCE = 500

/** Clears away bytes that no row names: what a process left that died between the two. Answers how many it cleared. */
export async function sweepBlobs(db: Db, now: Date): Promise<number> {
  let cleared = 0
  let some: KeptBlob[] = []
  for await (const kept of (await blobStore()).list()) {
    if (now.getTime() - kept.at.getTime() > AGE_MS) some.push(kept)
    if (some.length < AT_ONCE) continue
    cleared += await clearNameless(db, some)
    some = []
  }
  cleared += await clearNameless(db, some)
  if (cleared) log().info({ cleared }, 'bytes that no row names were cleared away')
  return cleared
}

async function clearNameless(db: Db, kept: KeptBlob[]): Promise<number> {
  if (!kept.length) return 0
  const hashes = kept.map(({ sha256 }) => sha256)
  const named = await db.select({ sha256: blobs.sha256 }).from(blobs).where(inArray(blobs.sha256, hashes))
  const known = new Set(named.map(({ sha256 }) => sha256))
  const nameless = hashes.filter((sha256) => !known.has(sha256))
  for (const sha256 of nameless) await clearBytes(db, sha256)
  return nameless.length
}

/** Takes bytes out of the store. The same contents may be coming in at this moment: their row is looked for again when nobody keeps them. */
export const clearBytes = (db: Db, sha256: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${blobLock(sha256)})`)
    if (await tx.$count(blobs, eq(blobs.sha256, sha256))) return
    await (await blobStore()).remove(sha256)
  })
