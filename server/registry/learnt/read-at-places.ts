import { HEAD_FIELDS } from '@/db/schema'
import type { Reading } from '../reading/page'
import type { ReadLetter } from '../reading/read-letter'
import { attachedAt, countedIn } from './attached-at'
import { dateAt, headingAt, numberAt } from './head-at'
import { namedAt } from './named-at'
import { hasHead, type Look } from './places'
import type { SeenLetter } from './seen'
import { signerAt, signersOf } from './signers'

type Fields = 'theirNumber' | 'theirDate' | 'title' | 'addressees' | 'answersTo' | 'signedBy' | 'attachments'
/** What was read where it stood in earlier letters; a heading is only found to stand there. */
export type ReadThere = { [Field in Fields]?: NonNullable<ReadLetter[Field]> }

/**
 * Reads a letter where earlier letters of its correspondent kept their fields, in the look whose head fits most.
 * What does not look like such a field there is not taken: that field the rules read, or all of them when nothing fits.
 */
export async function readAtPlaces(seen: SeenLetter, looks: readonly Look[], letter: ReadLetter): Promise<ReadThere> {
  const read = looks.map(({ places }) => ({ places, head: headIn(seen, places, letter) }))
  const fits = ({ head }: { head: ReadThere }) => HEAD_FIELDS.filter((field) => field in head).length
  const most = Math.max(0, ...read.map(fits))
  const best = read.find((one) => fits(one) === most)
  // Of a look whose head is not met here nothing is known of the ending either.
  if (!best || (!most && hasHead(best.places))) return {}
  return { ...best.head, ...(await endingIn(seen, best.places, letter)) }
}

function headIn(seen: SeenLetter, places: Look['places'], letter: ReadLetter): ReadThere {
  const theirNumber = places.theirNumber && numberAt(seen, places.theirNumber, { byRules: letter.theirNumber })
  const theirDate = places.theirDate && dateAt(seen, places.theirDate, { byRules: letter.theirDate })
  const title = places.title && headingAt(seen, places.title, letter.title)
  const answersTo = replyAt(seen, places, { letter, own: theirNumber ?? letter.theirNumber })
  const addressees = places.addressees && withNamed(letter.addressees, namedAt(seen, places.addressees))
  return {
    ...(theirNumber && { theirNumber: beside(theirNumber, letter.theirNumber) }),
    ...(theirDate && { theirDate: beside(theirDate, letter.theirDate) }),
    ...(title && { title }),
    ...(answersTo && { answersTo }),
    ...(addressees && { addressees }),
  }
}

/** What the rules are sure is something else is worth a look. */
const beside = (there: Reading, byRules: Reading | null): Reading => ({
  ...there,
  sure: there.sure && (!byRules?.sure || byRules.value === there.value),
})

type Reply = NonNullable<ReadLetter['answersTo']>

/** «На № … от …» where it used to stand, unless the rules have surely read it elsewhere; the letter's own number is never what it answers. A number without its date is amber. */
function replyAt(
  seen: SeenLetter,
  places: Look['places'],
  { letter, own }: { letter: ReadLetter; own: Reading | null },
): Reply | null {
  const byRules = letter.answersTo
  const number = places.answersTo && numberAt(seen, places.answersTo, { replies: true, byRules: byRules?.number })
  if (!number || number.value === own?.value) return null
  if (byRules?.number.sure && byRules.number.value !== number.value) return null
  const same = byRules?.number.value === number.value ? byRules.date : null
  const there = places.answersToDate
    ? dateAt(seen, places.answersToDate, { replies: true, byRules: byRules?.date })
    : null
  const date = there ? beside(there, byRules?.date ?? null) : same
  // A number alone is less than a number and a date that the rules have read together.
  if (byRules?.date && !date) return null
  return { number: { ...number, sure: byRules?.number.sure || (number.sure && date !== null) }, date }
}

/** Names the rules have read stay; those at the place are added, a misread one being worth a look. Null where there is none. */
function withNamed(byRules: readonly Reading[], there: readonly Reading[]): Reading[] | null {
  const known = (one: Reading) =>
    byRules.some(({ spans }) =>
      spans.some((span) => one.spans.some(({ from, to }) => from < span.to && span.from < to)),
    )
  return there.length ? [...byRules, ...there.filter((one) => !known(one))] : null
}

async function endingIn(seen: SeenLetter, places: Look['places'], letter: ReadLetter): Promise<ReadThere> {
  const signedBy = places.signedBy && signerAt(await signersOf(seen), places.signedBy)
  const attachments = places.attachments && !letter.attachments && attachedAt(await countedIn(seen), places.attachments)
  return {
    ...(signedBy && { signedBy: beside(signedBy, letter.signedBy) }),
    ...(attachments && { attachments }),
  }
}
