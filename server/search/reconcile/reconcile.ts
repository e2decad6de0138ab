import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { searchChecks } from '@/db/schema'
import { clock } from '../../kernel/clock'
import { newId } from '../../kernel/ids'
import { log } from '../../kernel/log'
import type { SearchEngine } from '../engine'
import { liveEngine, mirrors } from '../engines'
import { indexState, isReady } from '../index-state'
import { inOutbox, nextIds } from '../steps'
import { checkDocuments } from './check-documents'
import { driftSize, NO_DRIFT } from './drift'

type Name = SearchEngine['name']
export type CheckStep = { engine: Name; run: string; after: string | null }

const KEPT_MS = 90 * 86_400_000

/** Begins the nightly comparison of the index with the office; PostgreSQL first, copies are then compared with it. */
export async function startReconciling(db: Db): Promise<void> {
  await db.delete(searchChecks).where(lt(searchChecks.startedAt, new Date(clock.now().getTime() - KEPT_MS)))
  await begin(db, newId(), 'postgres')
}

/** An index that is being built needs no comparing: it is read from the office anyway. */
async function begin(db: Db, run: string, engine: Name): Promise<void> {
  if (!isReady(await indexState(db, engine))) return
  await inOutbox(db, `search:check:${run}:${engine}`, async (tx, emit) => {
    await tx.insert(searchChecks).values({ run, engine, startedAt: clock.now() }).onConflictDoNothing()
    emit('search.reconciling', { run, engine, after: null })
  })
}

/** Compares and mends the next few documents, and asks for the step after it; a stopped process goes on where it was. */
export async function reconcileStep(db: Db, { engine: name, run, after }: CheckStep): Promise<void> {
  const engine = await liveEngine(db, name)
  if (!engine || !isReady(await indexState(db, name))) return
  const ids = await nextIds(db, after)
  const last = ids.at(-1)
  if (!last) return finish(db, engine, run)
  const { drift, remaining } = await checkDocuments(db, engine, ids)
  await inOutbox(db, `search:check:${run}:${name}:${last}`, async (tx, emit) => {
    await tx
      .update(searchChecks)
      .set(added({ ...drift, remaining, documents: ids.length }))
      .where(of(run, name))
    emit('search.reconciling', { run, engine: name, after: last })
  })
}

const of = (run: string, engine: Name) => and(eq(searchChecks.run, run), eq(searchChecks.engine, engine))

const added = (figures: Record<'missing' | 'stale' | 'extra' | 'remaining' | 'documents', number>) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, by]) => [name, sql`${searchChecks[name as keyof typeof figures]} + ${by}`]),
  )

/** Takes out what is kept of documents that are no more, and says what was found. */
async function finish(db: Db, engine: SearchEngine, run: string): Promise<void> {
  const strays = await engine.strays(db)
  await engine.forget(db, strays.documentIds)
  const [row] = await db
    .update(searchChecks)
    .set({ ...added({ ...NO_DRIFT, extra: strays.entries, remaining: 0, documents: 0 }), finishedAt: clock.now() })
    .where(of(run, engine.name))
    .returning()
  if (!row) return
  const { documents, missing, stale, extra, remaining } = row
  const level = driftSize(row) > 0 ? 'warn' : 'info'
  log()[level](
    { engine: engine.name, documents, missing, stale, extra, remaining },
    'search index compared with the office',
  )
  if (engine.name === 'postgres') for (const mirror of mirrors()) await begin(db, run, mirror)
}
