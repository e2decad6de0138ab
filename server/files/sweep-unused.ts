import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { blobs, filePages, uploads } from '@/db/schema'
import { sqlState } from '../kernel/errors'
import { log } from '../kernel/log'
import { blobLock } from './blob-store'
import { dropPictures } from './render-page'
import { clearBytes } from './sweep-blobs'

/** A file that was uploaded, or made, and put nowhere: nobody comes back for it after so long. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
const AT_ONCE = 200

/**
 * Forgets contents that nothing refers to and nobody has uploaded for a week, and gives their room back: the row
 * goes first and the bytes after it, so that whoever brings the same contents again keeps them anew. Answers how many.
 */
export async function sweepUnused(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS)
  let [cleared, after] = [0, '']
  for (let some = await unused(db, { before, after }); some.length; some = await unused(db, { before, after })) {
    for (const sha256 of some) {
      if (!(await forget(db, { sha256, before }))) continue
      await clearBytes(db, sha256)
      await dropPictures(sha256)
      cleared++
    }
    after = some.at(-1) ?? after
  }
  if (cleared) log().info({ cleared }, 'contents that nothing refers to were cleared away')
  return cleared
}

/** Which are worth trying: nothing names them. Whether they may go is said by the foreign keys once more when they do. */
async function unused(db: Db, { before, after }: { before: Date; after: string }): Promise<string[]> {
  const named = (await referring(db)).map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.identifier(table)} other where other.${sql.identifier(column)} = ${blobs.sha256})`,
  )
  const rows = await db
    .select({ sha256: blobs.sha256 })
    .from(blobs)
    .where(and(gt(blobs.sha256, after), lt(blobs.createdAt, before), ...named))
    .orderBy(asc(blobs.sha256))
    .limit(AT_ONCE)
  return rows.map(({ sha256 }) => sha256)
}

/** Columns that refer to contents, of whatever slice; an upload and the text of the contents go with them. */
const referring = (db: Db) =>
  db.execute<{ table: string; column: string }>(sql`
    select r.relname as table, a.attname as column from pg_constraint c
    join pg_class r on r.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'blobs'::regclass and r.relname not in ('uploads', 'file_pages')
    order by r.relname, a.attname`)

const FOREIGN_KEY = '23503'
type Unused = { sha256: string; before: Date }

async function forget(db: Db, one: Unused): Promise<boolean> {
  try {
    return await db.transaction((tx) => forgetIn(tx, one))
  } catch (error) {
    if (sqlState(error) === FOREIGN_KEY) return false
    throw error
  }
}

/**
 * What somebody is keeping or attaching at this moment is left to the next night: nothing is waited for here, because who
 * attaches holds their upload first and may keep the same contents after that.
 */
async function forgetIn(tx: Tx, { sha256, before }: Unused): Promise<boolean> {
  const [lock] = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${blobLock(sha256)}) as free`)
  if (!lock?.free) return false
  const own = eq(uploads.sha256, sha256)
  const held = await tx.select({ at: uploads.createdAt }).from(uploads).where(own).for('update', { skipLocked: true })
  const [all] = await tx.select({ of: count() }).from(uploads).where(own)
  if (held.length !== all?.of || held.some(({ at }) => at >= before)) return false
  await tx.delete(uploads).where(own)
  await tx.delete(filePages).where(eq(filePages.sha256, sha256))
  await tx.delete(blobs).where(eq(blobs.sha256, sha256))
  return true
}
