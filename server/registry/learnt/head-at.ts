import { datesIn, isoDate } from '../reading/dates'
import { numberIn } from '../reading/numbers'
import { isContact, type Reading } from '../reading/page'
import { isThere, type Place } from './places'
import type { PlacedWord, SeenLetter } from './seen'

const REPLY = /^\(?\s*(?:на|к)(?!\p{L}).*(?:№|N)/iu
const NUMBER = /^(?:№|N)?(?<number>[\p{L}\d][\p{L}\d./\\–-]*)$/u
const LONGEST = 40

type Around = { replies?: boolean; byRules?: Reading | null | undefined }

/** Words in a place, which is as high as its line and reaches a little to the sides: numbers are longer and shorter. */
function wordsAt(
  { first, words }: SeenLetter,
  { x, y, width, height }: Place,
  { replies }: Pick<Around, 'replies'>,
): PlacedWord[] {
  const aside = Math.max(0.02, width / 2)
  const inside = words.filter(({ box }) => {
    const [across, down] = [box.x + box.width / 2, box.y + box.height / 2]
    return across > x - aside && across < x + width + aside && down > y - height / 2 && down < y + height * 1.5
  })
  return inside.filter(({ from }) => {
    const line = first.lines.find((one) => one.from <= from && from < one.to)
    return line && !isContact(line.text) && (replies || !REPLY.test(line.text))
  })
}

/** The day and the year of a date that is written in words look like numbers. */
const isInDate = (text: string, { from, to }: PlacedWord): boolean =>
  datesIn(text).some((date) => date.from <= from && to <= date.to)

/** What the rules are surely reading near a place is the field itself, moved by a line: they know what stands around it. */
function movedFrom({ words }: SeenLetter, place: Place, byRules: Around['byRules']): Reading | null {
  const [span] = byRules?.spans ?? []
  const word = span && words.find(({ from, to }) => from <= span.from && span.from < to)
  return byRules?.sure && word && isThere(word.box, place) ? byRules : null
}

/** A number at a place, the nearest of several; one in «На № …» only where the number that is answered stands. */
export function numberAt(seen: SeenLetter, place: Place, { byRules, ...where }: Around): Reading | null {
  const moved = movedFrom(seen, place, byRules)
  if (moved) return moved
  const middle = place.x + place.width / 2
  const words = wordsAt(seen, place, where).filter((word) => !isInDate(seen.first.text, word))
  const found = words.flatMap(({ from, to, box }) => {
    const { number = '' } = NUMBER.exec(seen.first.text.slice(from, to))?.groups ?? {}
    const fits = /\d/u.test(number) && number.length <= LONGEST && !isoDate(number)
    const { value, sure, length } = numberIn(number)
    const start = to - number.length
    const off = Math.abs(box.x + box.width / 2 - middle)
    return fits ? [{ off, value, spans: [{ page: 1, from: start, to: start + length }], sure }] : []
  })
  const [nearest] = found.sort((one, other) => one.off - other.off)
  return nearest ? { value: nearest.value, spans: nearest.spans, sure: nearest.sure } : null
}

/** The only date at a place. */
export function dateAt(seen: SeenLetter, place: Place, { byRules, ...where }: Around): Reading | null {
  const moved = movedFrom(seen, place, byRules)
  if (moved) return moved
  const words = wordsAt(seen, place, where)
  const text = words.map(({ from, to }) => seen.first.text.slice(from, to)).join(' ')
  const [date, ...others] = datesIn(text)
  if (!date || others.length) return null
  return { value: date.iso, spans: words.map(({ from, to }) => ({ page: 1, from, to })), sure: true }
}

/** A heading the rules have read, when it begins at its place; sure where its lines go on with small letters, for its end is not learnt. */
export function headingAt({ first: page, words }: SeenLetter, place: Place, title: Reading | null): Reading | null {
  const [start] = title?.spans ?? []
  const first = start && words.find(({ from, to }) => from <= start.from && start.from < to)
  if (!title || !first || !isThere(first.box, place)) return null
  const goesOn = title.spans.slice(1).every(({ from }) => /^[\p{Ll}\d«"(]/u.test(page.text.slice(from)))
  return { ...title, sure: title.sure || goesOn }
}
