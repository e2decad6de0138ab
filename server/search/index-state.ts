import { and, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, searchIndexes } from '@/db/schema'
import type { SearchEngine } from './engine'

/** Rules the index is built by. A release that reads words otherwise raises the number, and the index is built anew. */
export const INDEX_VERSION = 5

type EngineName = SearchEngine['name']
export type IndexState = typeof searchIndexes.$inferSelect
type Of = { engine: EngineName; run: string }

export async function indexState(db: DbOrTx, engine: EngineName): Promise<IndexState | null> {
  const [row] = await db.select().from(searchIndexes).where(eq(searchIndexes.engine, engine))
  return row ?? null
}

/** The building that answers by the rules of this release and knows every document; null when there is none. */
export const liveRun = (state: IndexState | null): string | null =>
  state?.liveVersion === INDEX_VERSION ? state.live : null

/** Whether it answers and nothing is built beside it. */
export const isReady = (state: IndexState | null): boolean => state?.state === 'ready' && liveRun(state) !== null

/** Whether a building by the rules of this release is under way. */
export const isBuilding = (state: IndexState | null): boolean =>
  state?.state === 'building' && state.version === INDEX_VERSION

/** Begins a building; one that is under way is thereby given up, and what answers goes on unless it was lost. */
export async function beginBuilding(
  db: DbOrTx,
  { engine, run, now, lost }: Of & { now: Date; lost: boolean },
): Promise<void> {
  const begun = { version: INDEX_VERSION, run, state: 'building' as const, done: 0, total: await db.$count(documents) }
  const row = { ...begun, after: null, prepared: false, startedAt: now, readyAt: null }
  const nothing = lost ? { live: null, liveVersion: null } : {}
  await db
    .insert(searchIndexes)
    .values({ engine, ...row })
    .onConflictDoUpdate({ target: searchIndexes.engine, set: { ...row, ...nothing } })
}

const underWay = ({ engine, run }: Of) =>
  and(eq(searchIndexes.engine, engine), eq(searchIndexes.run, run), eq(searchIndexes.state, 'building'))

/** Its place is made: changes are told to it from here on. False when another building has taken over. */
export async function keepPrepared(db: DbOrTx, of: Of): Promise<boolean> {
  const rows = await db
    .update(searchIndexes)
    .set({ prepared: true })
    .where(underWay(of))
    .returning({ run: searchIndexes.run })
  return rows.length > 0
}

/** Counts the documents of a step: how many are put now; null when this step was counted before or the building was given up. */
export async function keepProgress(
  db: DbOrTx,
  { after, last, put, ...of }: Of & { after: string | null; last: string; put: number },
): Promise<number | null> {
  const [row] = await db
    .update(searchIndexes)
    .set({ after: last, done: sql`${searchIndexes.done} + ${put}` })
    .where(and(underWay(of), sql`${searchIndexes.after} is not distinct from ${after}::uuid`))
    .returning({ done: searchIndexes.done })
  return row?.done ?? null
}

/** Lets a building that has everything answer in the place of the one before; false when it does already or was given up. */
export async function swapIn(db: DbOrTx, of: Of & { now: Date }): Promise<boolean> {
  const rows = await db
    .update(searchIndexes)
    .set({ state: 'ready', readyAt: of.now, live: of.run, liveVersion: searchIndexes.version })
    .where(underWay(of))
    .returning({ run: searchIndexes.run })
  return rows.length > 0
}
