import type { DbOrTx } from '@/db/client'
import type { SuggestedField } from '@/lib/contracts/registry-views'
import { locateOnPage } from '../../files'
import type { LetterPage, ReadLetter } from '../reading/read-letter'
import { looksOf } from './places'
import { readAtPlaces } from './read-at-places'
import { seeLetter } from './seen'

type Scan = { sha256: string; mime: string }
type Read = { letter: ReadLetter; learnt: SuggestedField[] }
type Wanted = { scan: Scan; pages: LetterPage[]; letter: ReadLetter; organisationId: string }

/**
 * A letter as the rules read it, with the fields that stand where earlier letters of its correspondent kept them read there
 * and which fields these are.
 */
export async function readThere(db: DbOrTx, { scan, pages, letter, organisationId }: Wanted): Promise<Read> {
  const looks = await looksOf(db, organisationId)
  const seen = looks.length ? await seeLetter(pages, (page, ranges) => locateOnPage(db, scan, { page, ranges })) : null
  if (!seen) return { letter, learnt: [] }
  const there = await readAtPlaces(seen, looks, letter)
  const learnt = (Object.keys(there) as (keyof typeof there)[]).map((field) =>
    field === 'answersTo' ? 'links' : field,
  )
  return { letter: { ...letter, ...there }, learnt }
}
