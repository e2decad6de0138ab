import { DATE, isoDate } from '../reading/dates'
import { isContact, type Page, type Reading } from '../reading/page'
import type { ReadLetter } from '../reading/read-letter'
import { isThere, type LearntField, type Look, type Place } from './places'

/** A word of the first page and its box. */
export type PlacedWord = { from: number; to: number; box: Place }
/** What was read where it stood in earlier letters; a heading is only found to stand there. */
export type ReadThere = Partial<Record<LearntField, Reading>>

const REPLY = /^\(?\s*(?:на|к)(?!\p{L}).*(?:№|N)/iu
const NUMBER = /^(?:№|N)?(?<number>[\p{L}\d][\p{L}\d./\\–-]*)$/u
const LONGEST = 40

/**
 * Reads a letter where earlier letters of its correspondent kept their fields, in the look that fits most. What
 * does not look like a number or a date there is not taken: that field the rules read, or all of them when nothing fits.
 */
export function readAtPlaces(
  { page, words }: { page: Page; words: readonly PlacedWord[] },
  looks: readonly Look[],
  letter: Pick<ReadLetter, LearntField>,
): ReadThere {
  const read = looks.map(({ places }) => inLook({ page, words }, places, letter))
  const most = Math.max(0, ...read.map((one) => Object.keys(one).length))
  return read.find((one) => Object.keys(one).length === most) ?? {}
}

type Seen = { page: Page; words: readonly PlacedWord[] }

function inLook(seen: Seen, places: Look['places'], letter: Pick<ReadLetter, LearntField>): ReadThere {
  const theirNumber = places.theirNumber && numberAt(seen, places.theirNumber)
  const theirDate = places.theirDate && dateAt(seen, places.theirDate)
  const title = places.title && headingAt(seen, places.title, letter.title)
  return {
    ...(theirNumber && { theirNumber: beside(theirNumber, letter.theirNumber) }),
    ...(theirDate && { theirDate: beside(theirDate, letter.theirDate) }),
    ...(title && { title }),
  }
}

/** What the rules are sure is something else is worth a look. */
const beside = (there: Reading, byRules: Reading | null): Reading => ({
  ...there,
  sure: !byRules?.sure || byRules.value === there.value,
})

/** Words in a place, which is as high as its line and reaches a little to the sides: numbers are longer and shorter. */
function wordsAt({ page, words }: Seen, { x, y, width, height }: Place): PlacedWord[] {
  const aside = Math.max(0.02, width / 2)
  const inside = words.filter(({ box }) => {
    const [across, down] = [box.x + box.width / 2, box.y + box.height / 2]
    return across > x - aside && across < x + width + aside && down > y - height / 2 && down < y + height * 1.5
  })
  return inside.filter(({ from }) => {
    const line = page.lines.find((one) => one.from <= from && from < one.to)
    return line && !isContact(line.text) && !REPLY.test(line.text)
  })
}

function numberAt(seen: Seen, place: Place): Reading | null {
  const middle = place.x + place.width / 2
  const found = wordsAt(seen, place).flatMap(({ from, to, box }) => {
    const { number = '' } = NUMBER.exec(seen.page.text.slice(from, to))?.groups ?? {}
    const fits = /\d/u.test(number) && number.length <= LONGEST && !isoDate(number)
    const start = to - number.length
    const off = Math.abs(box.x + box.width / 2 - middle)
    return fits ? [{ off, value: number, spans: [{ page: 1, from: start, to }], sure: true }] : []
  })
  const [nearest] = found.sort((one, other) => one.off - other.off)
  return nearest ? { value: nearest.value, spans: nearest.spans, sure: true } : null
}

function dateAt(seen: Seen, place: Place): Reading | null {
  const words = wordsAt(seen, place)
  const text = words.map(({ from, to }) => seen.page.text.slice(from, to)).join(' ')
  const dates = [...text.matchAll(new RegExp(DATE, 'giu'))].map(({ 0: date }) => isoDate(date))
  const [value] = dates
  if (!value || dates.length !== 1) return null
  return { value, spans: words.map(({ from, to }) => ({ page: 1, from, to })), sure: true }
}

function headingAt({ words }: Seen, place: Place, title: Reading | null): Reading | null {
  const [start] = title?.spans ?? []
  const first = start && words.find(({ from, to }) => from <= start.from && start.from < to)
  return title && first && isThere(first.box, place) ? { ...title, sure: true } : null
}
