import { and, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchIndexes } from '@/db/schema'
import type { SearchEngine } from './engine'

/** Rules the index is built by. A release that reads words otherwise raises the number, and the index is built anew. */
export const INDEX_VERSION = 3

type EngineName = SearchEngine['name']
export type IndexState = typeof searchIndexes.$inferSelect

export async function indexState(db: DbOrTx, engine: EngineName): Promise<IndexState | null> {
  const [row] = await db.select().from(searchIndexes).where(eq(searchIndexes.engine, engine))
  return row ?? null
}

/** Whether an engine answers by the rules of this release and knows every document. */
export const isReady = (state: IndexState | null): boolean =>
  state?.state === 'ready' && state.version === INDEX_VERSION

/** Begins a building; one that is under way is thereby given up. */
export async function beginBuilding(
  db: DbOrTx,
  { engine, run, now }: { engine: EngineName; run: string; now: Date },
): Promise<void> {
  const row = { version: INDEX_VERSION, run, state: 'building' as const, done: 0, startedAt: now, readyAt: null }
  await db
    .insert(searchIndexes)
    .values({ engine, ...row })
    .onConflictDoUpdate({ target: searchIndexes.engine, set: row })
}

/** Counts documents put, or says that all are. */
export async function keepProgress(
  db: DbOrTx,
  { engine, run, put, readyAt }: { engine: EngineName; run: string; put: number; readyAt: Date | null },
): Promise<void> {
  await db
    .update(searchIndexes)
    .set({ done: sql`${searchIndexes.done} + ${put}`, ...(readyAt ? { state: 'ready', readyAt } : {}) })
    .where(and(eq(searchIndexes.engine, engine), eq(searchIndexes.run, run)))
}
