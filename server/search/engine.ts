import type { DbOrTx } from '@/db/client'
import type { PlaceSource, SearchFilters } from '@/lib/contracts/search'
import type { Actor } from '../kernel/actor'
import type { ParsedQuery } from './text/parse-query'

/** What of an office is asked for; who asks is part of the question. */
export type EngineQuery = {
  query: ParsedQuery
  actor: Actor
  filters: SearchFilters
  /** Where to look; none named is everywhere. */
  sources: PlaceSource[]
  /** Which end of the office to begin from: where there is more than a window, the other end is not looked at. */
  from: 'newest' | 'oldest'
  /** After so many milliseconds no further part of the office is looked at; left out, all of it is. */
  limitMs?: number
}

/** A document in which the words were found, and in which of its parts. */
export type Match = { documentId: string; sources: PlaceSource[] }

/**
 * What the matches are. `capped`: there may be more than were looked at. `reached`: the time was up, and only documents whose
 * ids stand between the asked end and this one were looked at. `standby`: the engine that should answer did not.
 */
export type Matches = { matches: Match[]; capped: boolean; reached?: string | null; standby?: boolean }

/** The document as its entries are asked about: who may see it, and what one may narrow by. */
export type EntryFacts = {
  documentId: string
  kind: string
  state: string
  correspondentId: string | null
  journalId: string | null
  caseId: string | null
  authorId: string | null
  unitId: string | null
  /** Registered on, or begun on, as the office counts days. */
  day: string
  /** Newest first is told by it. */
  at: number
  /** Grants as written, and `a:` with the access, for those whom a right opens all of it. */
  principals: string[]
}

export type Entry = {
  source: PlaceSource
  sourceId: string
  page: number
  part: number
  fileName: string | null
  body: string
  /** Numbers of the card as written; found like the words, not shown among them. */
  numbers: string[]
}

/** What is kept of one place: the mark is the same as long as it says what it should. */
export type Kept = Pick<Entry, 'source' | 'sourceId' | 'page' | 'part'> & { documentId: string; mark: string }

/** One source of a document as it is now. */
export type Put = { facts: EntryFacts; of: { source: PlaceSource; sourceId: string }; entries: Entry[] }

/** What an entry is found by. */
export const searchable = ({ body, numbers }: Pick<Entry, 'body' | 'numbers'>): string =>
  [body, ...numbers.map((number) => `№ ${number}`)].join('; ')

/** At most so many documents are looked at; beyond it a screen says «более», never a wrong figure. */
export const WINDOW = 600

/**
 * What can find. Rights are part of the question; what an engine answers is checked against PostgreSQL once more before
 * anything is counted. The contract tests run for every engine.
 */
export type SearchEngine = {
  name: 'postgres' | 'meilisearch'
  /** Documents of this person with the words in one entry, at most `WINDOW`. */
  match: (db: DbOrTx, asked: EngineQuery) => Promise<Matches>
  /** Puts entries in the place of everything known of these sources; no entries means that they are gone. */
  put: (db: DbOrTx, parts: Put[]) => Promise<void>
  /** Brings rights and card facts of all entries of a document up to date. */
  refresh: (db: DbOrTx, facts: EntryFacts) => Promise<void>
  /** Makes the place of a building with the settings of this release; twice it takes nothing away. */
  prepare: () => Promise<void>
  /** Whether the index is still there: false when it was lost and must be built anew. */
  stands: (db: DbOrTx) => Promise<boolean>
  /** The mark of an entry that is true: what it says and, where they are kept beside it, the facts of its document. */
  mark: (facts: EntryFacts, said: string) => string
  /** Everything kept of these documents. */
  kept: (db: DbOrTx, documentIds: string[]) => Promise<Kept[]>
  /** Documents that the office does not have and of which something is kept, and in how many entries. */
  strays: (db: DbOrTx) => Promise<{ documentIds: string[]; entries: number }>
  /** Takes out everything of these documents. */
  forget: (db: DbOrTx, documentIds: string[]) => Promise<void>
}
