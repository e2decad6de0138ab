import { organisations } from '@/db/schema'
import { boxesAmong } from '@/server/files'
import { locateText } from '@/server/files/formats/pdf-text'
import type { RecognisedPage } from '@/server/files/formats/recognise/place-words'
import { newId } from '@/server/kernel/ids'
import { organisationNameKey } from '@/server/organisations/rules'
import type { CardValues } from '@/server/registry/learnt/find-values'
import { keepPlaces, looksOf } from '@/server/registry/learnt/places'
import { placesOfLetter } from '@/server/registry/learnt/places-of-letter'
import { readAtPlaces } from '@/server/registry/learnt/read-at-places'
import { type Locate, type SeenLetter, seeLetter } from '@/server/registry/learnt/seen'
import { type LetterPage, readLetter } from '@/server/registry/reading/read-letter'
import type { DrawnLetter, Truth } from '../../factories/letter-looks/letters'
import { type Compared, compared, type Field } from './compare'
import type { Known } from './known'
import { count, emptyTally, type Tally } from './tally'

/** A letter as its pages were read, and where their words stand. */
export type Taken = { letter: DrawnLetter; pages: LetterPage[]; locate: Locate }
/** How letters of a correspondent are read by the rules alone, and where earlier ones of the same look kept their fields. */
export type Learnt = { rules: Tally; places: Tally }

export const emptyLearnt = (): Learnt => ({ rules: emptyTally(), places: emptyTally() })

/** Where ranges of a PDF with a text stand, and where those of recognised pages do. */
export const onPdf =
  (pdf: Uint8Array): Locate =>
  (page, ranges) =>
    locateText(pdf, page, ranges)
export const onPictures =
  (pages: readonly RecognisedPage[]): Locate =>
  async (page, ranges) =>
    boxesAmong(pages[page - 1]?.words ?? [], ranges)

/**
 * Counts how the letters of one correspondent are read one after another: each is read, then registered as it
 * says, and its places are learnt. The first is not counted: nothing is known before it.
 */
export async function learn(
  known: Known,
  letters: readonly Taken[],
  { learnt, show }: { learnt: Learnt; show: (letter: DrawnLetter, fields: Record<Field, Compared>) => void },
): Promise<void> {
  const organisationId = newId()
  const name = `Общество ${organisationId}`
  await known.db.insert(organisations).values({ id: organisationId, name, nameKey: organisationNameKey(name) })
  for (const [at, { letter, pages, locate }] of letters.entries()) {
    const byRules = readLetter(pages)
    const seen = (await seeLetter(pages, locate)) as SeenLetter
    if (at) {
      const there = await readAtPlaces(seen, await looksOf(known.db, organisationId), byRules)
      const read = await compared(known, { ...byRules, ...there }, letter.truth)
      count(learnt.rules, await compared(known, byRules, letter.truth))
      count(learnt.places, read)
      show(letter, read)
    }
    const places = await placesOfLetter(seen, byRules, cardOf(letter.truth))
    if (Object.keys(places).length)
      await known.db.transaction((tx) => keepPlaces(tx, { organisationId, places, at: new Date() }))
  }
}

const cardOf = (truth: Truth): CardValues => ({
  ...{ theirNumber: truth.theirNumber, theirDate: truth.theirDate, title: truth.title ?? '' },
  ...{ signedBy: truth.signedBy, attachments: truth.attachments ?? '' },
  names: truth.addressee ? [`${truth.addressee.surname} ${truth.addressee.initials}`] : [],
  answersTo: truth.answersTo ? [truth.answersTo] : [],
})
