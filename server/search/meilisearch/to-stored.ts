import { type Entry, type EntryFacts, searchable } from '../engine'
import { saidBy } from '../said'
import { lexemesOf } from '../text/lexemes'
import type { Stored } from './client'
import { dayNumber } from './requests'

/** Facts of a document as each of its entries carries them. */
export const storedFacts = ({ documentId, day, ...facts }: EntryFacts) => ({
  ...facts,
  documentId,
  day: dayNumber(day),
})

type Place = Pick<Entry, 'source' | 'sourceId' | 'page' | 'part'>

/** One name for one place, so that putting twice changes nothing. */
export const storedId = (documentId: string, { source, sourceId, page, part }: Place): string =>
  [documentId, source, sourceId, page, part].join('_')

/** An entry with its words read by the same rules as in PostgreSQL. */
export async function toStored(facts: EntryFacts, entry: Entry): Promise<Stored> {
  const { own, lemmas, numbers } = await lexemesOf(searchable(entry))
  return {
    id: storedId(facts.documentId, entry),
    source: entry.source,
    sourceId: entry.sourceId,
    words: own.join(' '),
    lemmas: lemmas.flat().join(' '),
    first: lemmas.map(([first], at) => first ?? own[at] ?? '').join(' '),
    numbers,
    said: saidBy(entry),
    ...storedFacts(facts),
  }
}
