import { type EnqueuedTaskPromise, type Index, Meilisearch } from 'meilisearch'

/** Where Meilisearch is, and the name of this office there: several may share one. */
export type Address = { host: string; apiKey?: string; office: string }

/** One building of the index: each stands beside the one before until it has everything. */
export type Place = Address & { run: string }

/** Every index of an office begins so; what else stands there belongs to others. */
export const namesOf = ({ office }: Pick<Address, 'office'>): string => `${office}-entries`

export const indexName = ({ office, run }: Pick<Place, 'office' | 'run'>): string => `${namesOf({ office })}-${run}`

/** An entry as Meilisearch keeps it: words already read by our rules, facts and rights to filter by, no text. */
export type Stored = {
  id: string
  documentId: string
  source: string
  sourceId: string
  /** Words as written. */
  words: string
  /** Every dictionary form of every word. */
  lemmas: string
  /** The likeliest form of each word in order, for words that stand together. */
  first: string
  numbers: string[]
  /** What it says, in one short word, for comparison with the office. */
  said: string
  kind: string
  state: string
  correspondentId: string | null
  journalId: string | null
  caseId: string | null
  authorId: string | null
  unitId: string | null
  /** 20260513. */
  day: number
  at: number
  principals: string[]
}

/** A person waits for an answer; beyond this PostgreSQL answers sooner. */
const SEARCH_MS = 1500
const WRITE_MS = 30_000
const TASK_MS = 120_000

export const searchClient = ({ host, apiKey }: Address): Meilisearch =>
  new Meilisearch({ host, apiKey, timeout: SEARCH_MS })

export const writeClient = ({ host, apiKey }: Address): Meilisearch =>
  new Meilisearch({ host, apiKey, timeout: WRITE_MS })

/** The entries of one building, for writing and for looking through. */
export const entriesOf = (place: Place): Index<Stored> => writeClient(place).index<Stored>(indexName(place))

/** Waits until a write is done; Meilisearch takes every write first and may fail it later. */
export async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await task.waitTask({ timeout: TASK_MS })
  if (status !== 'succeeded') throw new Error(`Meilisearch ${type} ${status}: ${error?.message ?? 'no reason given'}`)
}
