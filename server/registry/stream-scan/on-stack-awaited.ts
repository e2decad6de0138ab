import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { scanPages, scanStreams } from '@/db/schema'
import { readPageCodes } from '../../files'
import { createOutbox } from '../../kernel/outbox'
import type { Reaction } from '../../reactions'
import { deliverPart } from './deliver-part'
import { touchStream } from './pieces'
import { sortPages } from './sort-pages'

/** A page that three times took its process with it is given up; the limit counts even when the whole node died. */
const ATTEMPTS = 3

/**
 * Takes one step with a stack: reads the next page, or sorts the pages once all are read, or brings the next document to
 * its card (V-23.01, V-23.04). A step is a job that leaves the next one behind in the transaction that keeps it: whenever a
 * process dies, that step alone is done again, and nothing is attached twice.
 */
const onStackAwaited: Reaction<'registry.stackAwaited'> = async ({ streamId }, { db, now }) => {
  const [stream] = await db.select().from(scanStreams).where(eq(scanStreams.id, streamId))
  if (!stream || stream.state === 'done') return
  const next = stream.state === 'reading' ? await takePage(db, streamId) : null
  if (next) {
    const read = next.attempts > ATTEMPTS ? null : await readPageCodes(stream, next.page)
    return step(db, `${streamId}:${next.page}:${next.attempts}`, streamId, (tx) =>
      keepPage(tx, streamId, { ...next, read }),
    )
  }
  if (stream.state === 'reading') return step(db, `${streamId}:sorted`, streamId, (tx) => sortPages(tx, streamId))
  const delivered = await deliverPart(db, stream)
  if (delivered) return step(db, `${streamId}:${delivered}`, streamId)
  await step(db, null, streamId, (tx) => finish(tx, streamId, now))
}

/** The first page that waits, with this attempt counted before it begins. */
async function takePage(db: Db, streamId: string): Promise<{ page: number; attempts: number } | null> {
  const first = db
    .select({ page: scanPages.page })
    .from(scanPages)
    .where(and(eq(scanPages.streamId, streamId), eq(scanPages.reading, 'awaited')))
    .orderBy(asc(scanPages.page))
    .limit(1)
  const [taken] = await db
    .update(scanPages)
    .set({ attempts: sql`${scanPages.attempts} + 1` })
    .where(and(eq(scanPages.streamId, streamId), eq(scanPages.page, first)))
    .returning({ page: scanPages.page, attempts: scanPages.attempts })
  return taken ?? null
}

type Kept = { page: number; read: Awaited<ReturnType<typeof readPageCodes>> }

/** A page is kept once: who comes second with the same page changes nothing. */
async function keepPage(tx: Tx, streamId: string, { page, read }: Kept): Promise<void> {
  await tx
    .update(scanPages)
    .set(read ? { reading: 'read', ...read } : { reading: 'failed' })
    .where(and(eq(scanPages.streamId, streamId), eq(scanPages.page, page), eq(scanPages.reading, 'awaited')))
}

const finish = (tx: Tx, streamId: string, now: Date) =>
  tx
    .update(scanStreams)
    .set({ state: 'done', finishedAt: now })
    .where(and(eq(scanStreams.id, streamId), eq(scanStreams.state, 'attaching')))

/** Keeps a step, tells the screens, and leaves the next step behind; `key` is null at the end. */
async function step(
  db: Db,
  key: string | null,
  streamId: string,
  work: (tx: Tx) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await db.transaction(async (tx) => {
    await work(tx)
    const outbox = createOutbox(`stack:${key ?? streamId}`)
    if (key) outbox.emit('registry.stackAwaited', { streamId })
    touchStream(outbox, streamId)
    await outbox.flush(tx)
  })
}

export default onStackAwaited
