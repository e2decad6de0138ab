import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { EntryFacts, Kept } from '../engine'
import { done, entriesOf, type Place, type Stored } from './client'
import { quoted } from './requests'
import { storedFacts } from './to-stored'

const PER_READ = 1000

type Facts = ReturnType<typeof storedFacts>

const FACTS = [
  'documentId',
  'kind',
  'state',
  'correspondentId',
  'journalId',
  'caseId',
  'authorId',
  'unitId',
  'day',
  'at',
  'principals',
] as const satisfies (keyof Facts)[]

const marked = (said: string, facts: Facts): string =>
  JSON.stringify([said, ...FACTS.map((name) => (name === 'principals' ? [...facts.principals].sort() : facts[name]))])

/** Words, and beside them the rights and facts by which they are found. */
export const markOf = (facts: EntryFacts, said: string): string => marked(said, storedFacts(facts))

const ofDocuments = (ids: string[]): string[] => [`documentId IN [${ids.map(quoted).join(', ')}]`]

/** Everything the copy has of these documents; words themselves stay there. */
export async function kept(place: Place, documentIds: string[]): Promise<Kept[]> {
  if (!documentIds.length) return []
  const found: Kept[] = []
  const fields: (keyof Stored)[] = ['id', 'source', 'sourceId', 'said', ...FACTS]
  for await (const row of rowsOf(place, fields, ofDocuments(documentIds))) {
    const [page = 0, part = 0] = row.id.split('_').slice(-2).map(Number)
    const { documentId, source, sourceId, said } = row
    found.push({ documentId, source: source as Kept['source'], sourceId, page, part, mark: marked(said, row) })
  }
  return found
}

/** What the copy has of documents the office has not. */
export async function strays(db: DbOrTx, place: Place): Promise<{ documentIds: string[]; entries: number }> {
  const entries = new Map<string, number>()
  for await (const { documentId } of rowsOf(place, ['documentId']))
    entries.set(documentId, (entries.get(documentId) ?? 0) + 1)
  const known = (await db.execute(
    sql`select id from documents where id::text = any(${sql.param([...entries.keys()])}::text[])`,
  )) as unknown as { id: string }[]
  for (const { id } of known) entries.delete(id)
  return { documentIds: [...entries.keys()], entries: [...entries.values()].reduce((sum, count) => sum + count, 0) }
}

export async function forget(place: Place, documentIds: string[]): Promise<void> {
  if (!documentIds.length) return
  await done(entriesOf(place).deleteDocuments({ filter: ofDocuments(documentIds) }))
}

async function* rowsOf(place: Place, fields: (keyof Stored)[], filter?: string[]): AsyncGenerator<Stored> {
  const index = entriesOf(place)
  for (let offset = 0; ; offset += PER_READ) {
    const { results, total } = await index.getDocuments({ fields, filter, limit: PER_READ, offset })
    yield* results
    if (offset + PER_READ >= total) return
  }
}
