import type { Db, Tx } from '@/db/client'
import { copyEntries } from '../copy-entries'
import type { EntryFacts, Kept, SearchEngine } from '../engine'
import { entryFacts } from '../entry-facts'
import { indexDocument, partsOf, tellFacts } from '../index-document'
import { postgresEngine } from '../postgres/engine'
import { saidBy } from '../said'
import { addDrift, type Drift, driftBetween, driftSize, NO_DRIFT } from './drift'

/** What people write while it is compared may differ for a moment: so often it is looked at again. */
const ROUNDS = 3

export type Checked = { drift: Drift; remaining: number }
type Compare = (documentIds: string[]) => Promise<{ drift: Drift; documentIds: string[] }>
type Mend = (documentIds: string[]) => Promise<void>

/** Compares what an engine keeps of some documents with what it should, and mends what differs. */
export function checkDocuments(db: Db, engine: SearchEngine, documentIds: string[]): Promise<Checked> {
  if (engine.name === 'postgres') {
    const mend = async (ids: string[]) => {
      for (const id of ids) await indexDocument(db, id)
    }
    return mended(documentIds, (ids) => differingHere(db, engine, ids), mend)
  }
  const mend = (documentIds: string[]) => copyEntries(db, engine, { documentIds, anew: true })
  return mended(documentIds, (ids) => differingCopy(db, engine, ids), mend)
}

async function mended(documentIds: string[], compare: Compare, mend: Mend): Promise<Checked> {
  const first = await compare(documentIds)
  let left = first
  for (let round = 0; round < ROUNDS && left.documentIds.length > 0; round++) {
    await mend(left.documentIds)
    left = await compare(left.documentIds)
  }
  return { drift: first.drift, remaining: driftSize(left.drift) }
}

/** Each document is read under its lock, so a reaction on its way is not taken for drift half done. */
async function differingHere(db: Db, engine: SearchEngine, ids: string[]) {
  const all = { drift: NO_DRIFT, documentIds: [] as string[] }
  for (const id of ids) {
    const one = await db.transaction(async (tx) => {
      const facts = await tellFacts(tx, id)
      return driftBetween(facts ? await wantedHere(tx, engine, facts) : [], await engine.kept(tx, [id]))
    })
    all.drift = addDrift(all.drift, one.drift)
    all.documentIds.push(...one.documentIds)
  }
  return all
}

async function wantedHere(tx: Tx, engine: SearchEngine, facts: EntryFacts): Promise<Kept[]> {
  const { documentId } = facts
  const parts = await partsOf(tx, documentId)
  return parts.flatMap(({ entries }) =>
    entries.map((entry) => ({ ...entry, documentId, mark: engine.mark(facts, saidBy(entry)) })),
  )
}

/** The copy is read first: what is written in between is then newer here, and is put again. */
async function differingCopy(db: Db, engine: SearchEngine, ids: string[]) {
  const kept = await engine.kept(db, ids)
  const facts = new Map<string, EntryFacts>()
  for (const id of ids) {
    const known = await db.transaction((tx) => entryFacts(tx, id))
    if (known) facts.set(id, known)
  }
  const wanted = (await postgresEngine.kept(db, ids)).flatMap((one) => {
    const known = facts.get(one.documentId)
    return known ? [{ ...one, mark: engine.mark(known, one.mark) }] : []
  })
  return driftBetween(wanted, kept)
}
