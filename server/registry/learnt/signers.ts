import type { Reading } from '../reading/page'
import { closes, GREETING, isWriter, namesIn, SURNAME } from '../reading/signature'
import { type LearntPlace, NEAR, type Place } from './places'
import { linesUnder, placesOfSpans, type SeenLetter } from './seen'

const SLIP = String.raw`[А-ЯЁ](?:[.,]\s?|\s)`
const GLUED = `(?:${SLIP}|[А-ЯЁ])`
const EDGE = String.raw`(?![\p{L}])`
/** With one initial, or with a full stop misread or lost, «РЭ. Шевченко»: a name only where names of this correspondent stand. */
const LOOSE = [
  `(?<f>${GLUED})(?<m>${SLIP})(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>${GLUED})(?<m>[А-ЯЁ])(?:[.,]|${EDGE})`,
  String.raw`(?<f>[А-ЯЁ]\.\s?)(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>[А-ЯЁ]\.)(?!\s?[А-ЯЁ])`,
].map((form) => new RegExp(String.raw`(?<![\p{L}.])${form}`, 'dgu'))

/** A name under the text with nothing of a sentence around it, and where it stands. */
export type Signer = { reading: Reading; box: Place }

/** All names that may be signed under a letter, from above; `sure` is one written as names are. */
export async function signersOf(seen: SeenLetter): Promise<Signer[]> {
  const named = linesUnder(seen).flatMap(({ page, from }) => {
    const lines = page.lines.slice(from)
    return lines.flatMap((line, at) => {
      if (GREETING.test(line.text) || isWriter(lines, at)) return []
      const strict = namesIn(line, at)
      const names = strict.length ? strict : namesIn(line, at, LOOSE)
      return names
        .filter(({ rest }) => closes(rest))
        .map(({ value, from: start, to }) => ({
          value,
          spans: [{ page: page.number, from: start, to }],
          sure: strict.length > 0,
        }))
    })
  })
  const places = await placesOfSpans(
    seen,
    named.flatMap(({ spans }) => spans),
  )
  return named.flatMap((reading, at) => (places[at] ? [{ reading, box: places[at] }] : []))
}

/** The names of one column, on the page where it begins: a list attached to the letter has signatures of its own. */
function columnOf(signers: readonly Signer[], place: Place): Signer[] {
  const there = signers.filter(({ box }) => inColumn(box, place))
  const page = there[0]?.reading.spans[0]?.page
  return there.filter(({ reading }) => reading.spans[0]?.page === page)
}

/** Names are longer and shorter: their left ends or their right ends stand under each other. */
export const inColumn = (one: Place, other: Place): boolean =>
  Math.abs(one.x - other.x) <= NEAR.column || Math.abs(one.x + one.width - other.x - other.width) <= NEAR.column

const MOST_NAMES = 9

/** Where whom the card names as the signatory stands: in which column, and which of its names from above. */
export function placeOfSigner(signers: readonly Signer[], signedBy: string): LearntPlace | null {
  const own = signers.filter(({ reading }) => isOne(reading.value, signedBy))
  const [one] = own
  if (!one || own.length > 1) return null
  const column = columnOf(signers, one.box)
  const [rank, among] = [column.indexOf(one) + 1, column.length]
  return rank >= 1 && among <= MOST_NAMES ? { ...one.box, rank, among } : null
}

/** The name at the learnt place; one written loosely, or of more or fewer names than there used to be, is worth a look. */
export function signerAt(signers: readonly Signer[], place: LearntPlace): Reading | null {
  const column = columnOf(signers, place)
  const one = column[place.rank - 1]
  return one ? { ...one.reading, sure: one.reading.sure && column.length === place.among } : null
}

/** «Ершов В. Г.», «В.Г. Ершов» and «Ершов В.» are one: the surname, and the initials as far as both have them. */
function isOne(name: string, other: string): boolean {
  const [one, two] = [partsOf(name), partsOf(other)]
  const both = Math.min(one.initials.length, two.initials.length)
  const initials = one.initials.slice(0, both) === two.initials.slice(0, both)
  return one.surname !== '' && one.surname === two.surname && both > 0 && initials
}

function partsOf(name: string): { surname: string; initials: string } {
  const words =
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}-]+/gu) ?? []
  const [shorts, longs] = [words.filter(({ length }) => length === 1), words.filter(({ length }) => length > 1)]
  return {
    surname: longs[0] ?? '',
    initials: (shorts.length ? shorts : longs.slice(1).map((word) => word[0])).join(''),
  }
}
