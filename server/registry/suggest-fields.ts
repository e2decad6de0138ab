import type { DbOrTx } from '@/db/client'
import { registryContract } from '@/lib/contracts/registry'
import type { ReadPlace, SuggestedField, Suggestions } from '@/lib/contracts/registry-views'
import { findAddressed } from '../directory'
import { loadDocument } from '../documents'
import { currentFilesOf, locateOnPage, pagesOf } from '../files'
import { documentsByNumber, normaliseNumber } from '../journals'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { readThere } from './learnt/read-there'
import { nameCorrespondent } from './name-correspondent'
import { linesNaming } from './reading/letterhead'
import type { Reading, Span } from './reading/page'
import { type ReadLetter, readLetter } from './reading/read-letter'

/**
 * What the text of the scan seems to say, and where on it; the registrar looks and takes each value by a press, or
 * not at all.
 */
export const suggestFields = defineQuery(registryContract.suggest, {
  name: 'registry.suggest',
  async run({ db, actor }, { documentId }): Promise<Suggestions> {
    const { correspondentId } = await loadDocument(db, documentId, { actor })
    const [scan] = await currentFilesOf(db, documentId, ['scan'])
    const { letter, learnt, named } = await readScan(db, actor, { scan, correspondentId })
    const [{ answersTo, sure }, addressed] = await Promise.all([
      answered(db, actor, letter),
      findAddressed(
        db,
        letter.addressees.map(({ value }) => value),
      ),
    ])
    const unsure: SuggestedField[] = [...unsureOf(letter)]
    if (!sure && !unsure.includes('links')) unsure.push('links')
    if (named && !named.sure) unsure.push('organisation')
    if (addressed.some(({ exact }) => !exact)) unsure.push('addressees')
    return {
      ...{ theirNumber: valueIn(letter.theirNumber), theirDate: valueIn(letter.theirDate) },
      ...{ title: valueIn(letter.title), signedBy: valueIn(letter.signedBy), attachments: valueIn(letter.attachments) },
      ...{ answersTo, addressees: addressed.map(({ id, name }) => ({ id, name })) },
      ...{ sheets: letter.sheets, urgency: letter.urgency?.value ?? null, organisation: named?.organisation ?? null },
      ...{ scan: scan?.id ?? null, places: scan ? await placesOf(db, scan, spansOf(letter, named)) : [] },
      ...{ unsure, learnt },
    }
  },
})

type Wanted = { scan: { sha256: string; mime: string } | undefined; correspondentId: string | null }

/** By the rules first: whose letter it is says where else to look. */
async function readScan(db: DbOrTx, actor: Actor, { scan, correspondentId }: Wanted) {
  const pages = scan ? await pagesOf(db, scan.sha256) : []
  const letter = readLetter(pages)
  const named = await nameCorrespondent(db, actor, letter)
  const organisationId = correspondentId ?? (named?.sure ? named.organisation.id : null)
  if (!scan || !organisationId) return { letter, named, learnt: [] }
  return { named, ...(await readThere(db, { scan, pages, letter, organisationId })) }
}

const valueIn = (reading: Reading | null): string | null => reading?.value ?? null

/** A number that is only part of ours, or of several of ours, is left to the clerk. */
async function answered(db: DbOrTx, actor: Actor, { answersTo }: ReadLetter) {
  if (!answersTo) return { answersTo: null, sure: true }
  const [number, date] = [answersTo.number.value, valueIn(answersTo.date)]
  const rows = await documentsByNumber(db, actor, { number, on: date })
  const exact = rows.filter((row) => normaliseNumber(row.number) === normaliseNumber(number))
  const near = exact.length ? exact : rows
  const ours = near.filter(({ flow }) => flow === 'outgoing')
  const fitting = ours.length ? ours : near
  return { answersTo: { number, date, found: fitting[0] ?? null }, sure: exact.length > 0 && fitting.length === 1 }
}

const readingsOf = ({ answersTo, ...letter }: ReadLetter) =>
  ({
    ...{ theirNumber: [letter.theirNumber], theirDate: [letter.theirDate], title: [letter.title] },
    ...{
      signedBy: [letter.signedBy],
      attachments: [letter.attachments],
      addressees: letter.addressees,
      urgency: [letter.urgency],
    },
    links: [answersTo?.number ?? null, answersTo?.date ?? null],
  }) satisfies Partial<Record<SuggestedField, (Reading<string> | null)[]>>

type Placed = { field: SuggestedField; spans: Span[] }

const entriesOf = (letter: ReadLetter) => Object.entries(readingsOf(letter)) as [SuggestedField, (Reading | null)[]][]

const spansOf = (letter: ReadLetter, named: { key: string } | null): Placed[] => [
  ...entriesOf(letter).map(([field, all]) => ({ field, spans: all.flatMap((one) => one?.spans ?? []) })),
  { field: 'organisation', spans: named ? spansNaming(letter, named.key) : [] },
]

function spansNaming({ letterhead, mentions }: ReadLetter, nameKey: string): Span[] {
  const own = linesNaming(letterhead, nameKey)
  return own.length ? own : linesNaming(mentions, nameKey)
}

const unsureOf = (letter: ReadLetter): SuggestedField[] =>
  entriesOf(letter).flatMap(([field, all]) => (all.some((one) => one && !one.sure) ? [field] : []))

/** Each page is opened once, whatever was read on it. */
async function placesOf(db: DbOrTx, scan: { sha256: string; mime: string }, placed: Placed[]): Promise<ReadPlace[]> {
  const found = placed.flatMap(({ field, spans }) => spans.map((span) => ({ field, span })))
  const pages = [...new Set(found.map(({ span }) => span.page))]
  const located = pages.map(async (page) => {
    const here = found.filter(({ span }) => span.page === page)
    const ranges = here.map(({ span }): [number, number] => [span.from, span.to])
    const boxes = await locateOnPage(db, scan, { page, ranges })
    return [...new Set(here.map(({ field }) => field))].map((field) => ({
      ...{ field, page },
      boxes: here.flatMap((one, at) => (one.field === field ? (boxes[at] ?? []) : [])),
    }))
  })
  return (await Promise.all(located)).flat().filter(({ boxes }) => boxes.length)
}
