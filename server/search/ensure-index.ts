import { notInArray, sql } from 'drizzle-orm'
import { type Db, getDb, type Tx } from '@/db/client'
import { searchIndexes } from '@/db/schema'
import { clock } from '../kernel/clock'
import { newId } from '../kernel/ids'
import { log } from '../kernel/log'
import type { Outbox } from '../kernel/outbox'
import type { SearchEngine } from './engine'
import { engineOf, liveEngine, mirrors } from './engines'
import { indexState, isBuilding, liveRun } from './index-state'
import { startBuilding, stepKey } from './rebuild'
import { inOutbox } from './steps'

type Name = SearchEngine['name']

const START_LOCK = 'search:start'

/**
 * At start and every night: an index that is missing, lost or built by other rules is built anew, and a building whose
 * job was given up goes on where it was (C-16.05). Of nodes that start at once one begins.
 */
export async function ensureIndex(db: Db = getDb()): Promise<void> {
  const lost = await lostOnes(db)
  const underWay: Name[] = []
  await inOutbox(db, newId(), async (tx, emit, touch) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${START_LOCK}, 0))`)
    await forgetOthers(tx)
    for (const name of names()) {
      if (isBuilding(await indexState(tx, name))) underWay.push(name)
      await ensure({ tx, emit, touch, lost: lost.get(name) }, name)
    }
  })
  for (const name of underWay) await goOn(db, name)
}

const names = (): Name[] => ['postgres', ...mirrors()]

/** A copy that is not set up hears of nothing: when it is again, it is not taken for whole. */
const forgetOthers = (tx: Tx) => tx.delete(searchIndexes).where(notInArray(searchIndexes.engine, names()))

/** Buildings that should answer and are not there any more. An engine that does not say is not taken for empty. */
async function lostOnes(db: Db): Promise<Map<Name, string>> {
  const lost = new Map<Name, string>()
  for (const name of names()) {
    const run = liveRun(await indexState(db, name))
    const engine = run && engineOf(name, run)
    if (engine && !(await engine.stands(db).catch(unknown(name)))) lost.set(name, run)
  }
  return lost
}

const unknown = (engine: Name) => (err: unknown) => {
  log().warn({ err, engine }, 'search engine does not say whether its index stands')
  return true
}

type Begun = { tx: Tx; lost: string | undefined } & Pick<Outbox, 'emit' | 'touch'>

/** A copy waits for PostgreSQL's index: when that is built, it is built from it. */
async function ensure({ tx, emit, touch, lost }: Begun, name: Name): Promise<void> {
  const state = await indexState(tx, name)
  const isLost = state?.live !== null && state?.live === lost
  if ((isBuilding(state) || liveRun(state)) && !isLost) return
  if (name !== 'postgres' && !(await liveEngine(tx, 'postgres'))) return
  await startBuilding({ tx, emit, touch, now: clock.now(), lost: isLost }, name)
}

/** Asks for the step a building has come to; where the job for it waits already, it stays one. */
async function goOn(db: Db, name: Name): Promise<void> {
  const state = await indexState(db, name)
  if (!state || !isBuilding(state)) return
  const step = { engine: name, run: state.run, after: state.after }
  await inOutbox(db, stepKey(step), async (_tx, emit) => emit('search.building', step))
}
