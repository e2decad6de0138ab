import type { DbOrTx } from '@/db/client'
import { env } from '../kernel/env'
import type { SearchEngine } from './engine'
import { indexState, liveRun } from './index-state'
import type { Address } from './meilisearch/client'
import { meilisearchEngine } from './meilisearch/engine'
import { dropOthers } from './meilisearch/indexes'
import { postgresEngine } from './postgres/engine'
import { withFallback } from './with-fallback'

type Name = SearchEngine['name']

function address(): Address | null {
  const { MEILI_URL, MEILI_KEY, MEILI_PREFIX } = env()
  return MEILI_URL ? { host: MEILI_URL, apiKey: MEILI_KEY, office: MEILI_PREFIX } : null
}

/** Engines beside PostgreSQL that keep a copy of the index. */
export const mirrors = (): Name[] => (address() ? ['meilisearch'] : [])

/** One building of an engine's index, or null when the engine is not set up. PostgreSQL renews its only one in place. */
export function engineOf(name: Name, run: string): SearchEngine | null {
  const known = address()
  if (name === 'postgres') return postgresEngine
  return known && meilisearchEngine({ ...known, run })
}

/** The engine with the building of its index that answers, or null when none does. */
export async function liveEngine(db: DbOrTx, name: Name): Promise<SearchEngine | null> {
  const run = liveRun(await indexState(db, name))
  return run ? engineOf(name, run) : null
}

/** Who answers now: Meilisearch once it knows everything, else PostgreSQL; also whenever Meilisearch does not answer. */
export async function answering(db: DbOrTx): Promise<SearchEngine> {
  const [mirror] = mirrors()
  const live = mirror && (await liveEngine(db, mirror))
  return live ? withFallback(live, postgresEngine) : postgresEngine
}

/** Every copy that must hear of a change: the one that answers, and the one that is built beside it. */
export async function copies(db: DbOrTx): Promise<SearchEngine[]> {
  const runs = await Promise.all(mirrors().map(async (name) => ({ name, runs: await runsOf(db, name) })))
  return runs.flatMap(({ name, runs: own }) => own.flatMap((run) => engineOf(name, run) ?? []))
}

async function runsOf(db: DbOrTx, name: Name): Promise<string[]> {
  const state = await indexState(db, name)
  const beside = state?.state === 'building' && state.prepared ? state.run : null
  return [...new Set([liveRun(state), beside].filter((run) => run !== null))]
}

/** Takes out what buildings that were replaced or given up have left behind. */
export async function dropReplaced(db: DbOrTx): Promise<void> {
  const known = address()
  if (!known) return
  await dropOthers(known, async () => {
    const state = await indexState(db, 'meilisearch')
    return [liveRun(state), state?.state === 'building' ? state.run : null].filter((run) => run !== null)
  })
}
