import type { DbOrTx } from '@/db/client'
import { locateOnPage } from '../../files'
import { pageOf } from '../reading/page'
import type { LetterPage, ReadLetter } from '../reading/read-letter'
import { type LearntField, looksOf } from './places'
import { type PlacedWord, readAtPlaces } from './read-at-places'

type Scan = { sha256: string; mime: string }
type Read = { letter: ReadLetter; learnt: LearntField[] }

/**
 * A letter as the rules read it, with the fields that stand where earlier letters of its correspondent kept them read there
 * and which fields these are.
 */
export async function readThere(
  db: DbOrTx,
  {
    scan,
    pages,
    letter,
    organisationId,
  }: { scan: Scan; pages: LetterPage[]; letter: ReadLetter; organisationId: string },
): Promise<Read> {
  const looks = await looksOf(db, organisationId)
  const [first] = pages
  if (!looks.length || !first) return { letter, learnt: [] }
  const words = await wordsOn(db, scan, first.text)
  const there = readAtPlaces({ page: pageOf(first.text, 1), words }, looks, letter)
  return { letter: { ...letter, ...there }, learnt: Object.keys(there) as LearntField[] }
}

/** More words no head of a letter has; each is looked for on the page. */
const HEAD_WORDS = 600

async function wordsOn(db: DbOrTx, scan: Scan, text: string): Promise<PlacedWord[]> {
  const words = [...text.matchAll(/\S+/gu)].slice(0, HEAD_WORDS)
  const spans = words.map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  const ranges = spans.map(({ from, to }): [number, number] => [from, to])
  const boxes = await locateOnPage(db, scan, { page: 1, ranges })
  return spans.flatMap((span, at) => (boxes[at]?.[0] ? [{ ...span, box: boxes[at][0] }] : []))
}
