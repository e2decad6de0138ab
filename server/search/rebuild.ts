import type { Db, Tx } from '@/db/client'
import { clock } from '../kernel/clock'
import { newId } from '../kernel/ids'
import type { Outbox } from '../kernel/outbox'
import { copyEntries } from './copy-entries'
import type { SearchEngine } from './engine'
import { engineOf, mirrors } from './engines'
import { indexDocument } from './index-document'
import { beginBuilding, indexState, keepPrepared, keepProgress, swapIn } from './index-state'
import { inOutbox, nextIds } from './steps'

type Name = SearchEngine['name']
export type Step = { engine: Name; run: string; after: string | null }
type Begin = { tx: Tx; now: Date; lost?: boolean } & Pick<Outbox, 'emit' | 'touch'>

const AT_ONCE = 4

/** Screens hear of every so many documents: of more they would be told more than a person can follow. */
const TOLD_EVERY = 3000

/** That the state of the index has changed; how it stands is told to whoever may ask. */
const INDEX_CHANGED = { entity: 'search:index', version: 0, rooms: ['office'] }

/** Begins to build an engine's index from the first document on. What answers now goes on, unless it was lost (C-16.05). */
export async function startBuilding({ tx, now, emit, touch, lost = false }: Begin, engine: Name): Promise<void> {
  const run = newId()
  await beginBuilding(tx, { engine, run, now, lost })
  emit('search.building', { engine, run, after: null })
  touch(INDEX_CHANGED)
}

/** One job for one step, whoever asks for it. */
export const stepKey = ({ run, after }: Pick<Step, 'run' | 'after'>): string => `search:build:${run}:${after}`

/**
 * Puts the next few documents and asks for the step after it, so that no job runs long and a stopped process goes on
 * where it was. A step may run twice, at once even: only one of the two is counted and goes on.
 */
export async function buildStep(db: Db, step: Step): Promise<void> {
  const state = await indexState(db, step.engine)
  const engine = engineOf(step.engine, step.run)
  if (!engine || state?.run !== step.run || state.state === 'ready') return
  if (!step.after) await engine.prepare()
  if (!state.prepared && !(await keepPrepared(db, step))) return
  const documentIds = await nextIds(db, step.after)
  if (engine.name === 'postgres') await indexAll(db, documentIds)
  else await copyEntries(db, engine, { documentIds })
  const last = documentIds.at(-1)
  if (last) await goOn(db, step, { last, put: documentIds.length })
  else await complete(db, step)
}

async function goOn(db: Db, step: Step, { last, put }: { last: string; put: number }): Promise<void> {
  const next = { ...step, after: last }
  await inOutbox(db, stepKey(next), async (tx, emit, touch) => {
    const done = await keepProgress(tx, { ...step, last, put })
    if (done === null) return
    emit('search.building', next)
    if (done % TOLD_EVERY < put) touch(INDEX_CHANGED)
  })
}

/** It has everything and answers from here on. When it is PostgreSQL's, copies elsewhere are built from it. */
async function complete(db: Db, { engine, run }: Step): Promise<void> {
  await inOutbox(db, `search:built:${run}`, async (tx, emit, touch) => {
    const now = clock.now()
    if (!(await swapIn(tx, { engine, run, now }))) return
    emit('search.built', { engine, run })
    touch(INDEX_CHANGED)
    if (engine === 'postgres') for (const mirror of mirrors()) await startBuilding({ tx, now, emit, touch }, mirror)
  })
}

/** A few at a time: people's own work goes on meanwhile. */
async function indexAll(db: Db, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => indexDocument(db, id)))
  }
}
