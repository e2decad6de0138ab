import type { DbOrTx } from '@/db/client'
import { env } from '../kernel/env'
import type { SearchEngine } from './engine'
import { indexState, isReady } from './index-state'
import { meilisearchEngine } from './meilisearch/engine'
import { postgresEngine } from './postgres/engine'
import { withFallback } from './with-fallback'

/** Engines beside PostgreSQL that keep a copy of the index. */
export function mirrors(): SearchEngine[] {
  const { MEILI_URL, MEILI_KEY } = env()
  return MEILI_URL ? [meilisearchEngine({ host: MEILI_URL, apiKey: MEILI_KEY })] : []
}

/** The engine by its name, or null when it is not set up. */
export const engineNamed = (name: SearchEngine['name']): SearchEngine | null =>
  [postgresEngine, ...mirrors()].find((engine) => engine.name === name) ?? null

/** Who answers now: Meilisearch once it knows everything, else PostgreSQL; also whenever Meilisearch does not answer. */
export async function answering(db: DbOrTx): Promise<SearchEngine> {
  const [mirror] = mirrors()
  if (!mirror || !isReady(await indexState(db, mirror.name))) return postgresEngine
  return withFallback(mirror, postgresEngine)
}
