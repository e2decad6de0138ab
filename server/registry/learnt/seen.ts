import { bodyOf, type Page, pageOf, type Span } from '../reading/page'
import { LETTER_PAGES, type LetterPage } from '../reading/read-letter'
import type { Place } from './places'

/** A word of the first page and its box. */
export type PlacedWord = { from: number; to: number; box: Place }
/** Where ranges of the text of a page stand on it. */
export type Locate = (page: number, ranges: [from: number, to: number][]) => Promise<Place[][]>
/** A letter with the places of its words: of those of the first page at once, of others when they are asked for. */
export type SeenLetter = { pages: Page[]; first: Page; bodyAt: number; words: readonly PlacedWord[]; locate: Locate }

/** More words no head of a letter has; each is looked for on the page. */
const HEAD_WORDS = 600

/** A letter as its places are learnt and read; null where it has no text. */
export async function seeLetter(stored: readonly LetterPage[], locate: Locate): Promise<SeenLetter | null> {
  const pages = stored.slice(0, LETTER_PAGES).map(({ text }, at) => pageOf(text, at + 1))
  const [first] = pages
  if (!first) return null
  const words = [...(stored[0]?.text ?? '').matchAll(/\S+/gu)].slice(0, HEAD_WORDS)
  const spans = words.map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  const boxes = await locate(
    1,
    spans.map(({ from, to }) => [from, to]),
  )
  const placed = spans.flatMap((span, at) => (boxes[at]?.[0] ? [{ ...span, box: boxes[at][0] }] : []))
  return { pages, first, bodyAt: bodyOf(first).at, words: placed, locate }
}

/** Lines under the text of each page: of the first below its head, of others all. */
export const linesUnder = ({ pages, bodyAt }: Pick<SeenLetter, 'pages' | 'bodyAt'>) =>
  pages.map((page, at) => ({ page, from: at ? 0 : bodyAt }))

/** Where these spans stand, each page being opened once; one that is nowhere has no place. */
export async function placesOfSpans(
  { locate }: Pick<SeenLetter, 'locate'>,
  spans: readonly Span[],
): Promise<(Place | null)[]> {
  const found = new Map<Span, Place | null>()
  for (const page of new Set(spans.map((span) => span.page))) {
    const here = spans.filter((span) => span.page === page)
    const boxes = await locate(
      page,
      here.map(({ from, to }) => [from, to]),
    )
    for (const [at, span] of here.entries()) found.set(span, around(boxes[at] ?? []))
  }
  return spans.map((span) => found.get(span) ?? null)
}

/** One place around several. */
export function around(boxes: readonly Place[]): Place | null {
  if (!boxes.length) return null
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
