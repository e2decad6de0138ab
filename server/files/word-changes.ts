import { diffArrays } from 'diff'

export type PageText = { page: number; text: string }
/** A part of a page's text: its page, from 1, and places of characters. */
export type Span = { page: number; from: number; to: number }

export type WordChanges = {
  /** Words that stand in one text only, neighbours together. */
  here: Span[]
  there: Span[]
  /** For each page of one text, from the first on, the page of the other that holds most of its words. */
  pairs: { here: number[]; there: number[] }
}

/** Texts with less in common are different texts: to name every word of them would say nothing. */
const MOST_EDITS = 4_000
/** The product answers others meanwhile: a comparison is not worth more of its time. */
const LIMIT_MS = 400

type Word = Span & { key: string }

/**
 * What words came and went between two texts laid on pages, wherever the pages break: letters and
 * figures count, case too; spaces, line breaks and signs between words do not. Null where the texts have too little in common.
 */
export function wordChanges(here: PageText[], there: PageText[]): WordChanges | null {
  const [ours, theirs] = [wordsOf(here), wordsOf(there)]
  const parts = diffArrays(
    ours.map(({ key }) => key),
    theirs.map(({ key }) => key),
    { maxEditLength: MOST_EDITS, timeout: LIMIT_MS },
  )
  if (!parts) return null
  const [gone, come]: [Word[], Word[]] = [[], []]
  const met: [Word, Word][] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of parts) {
    const [a, b] = [added ? [] : ours.slice(i, i + count), removed ? [] : theirs.slice(j, j + count)]
    if (added || removed) {
      gone.push(...a)
      come.push(...b)
    } else met.push(...a.map((word, at): [Word, Word] => [word, b[at] as Word]))
    i += a.length
    j += b.length
  }
  const back = met.map(([a, b]): [Word, Word] => [b, a])
  return {
    here: joined(gone, here),
    there: joined(come, there),
    pairs: { here: pairsOf(here, met), there: pairsOf(there, back) },
  }
}

/** A word goes over a hyphen, a slash or a point inside it: numbers and dates are one. */
const WORD = /[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu

const wordsOf = (pages: PageText[]): Word[] =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(WORD)].map(({ 0: key, index }) => ({ key, page, from: index, to: index + key.length })),
  )

/** Neighbouring words become one span; the signs between them go with them. */
function joined(words: Word[], pages: PageText[]): Span[] {
  const texts = new Map(pages.map(({ page, text }) => [page, text]))
  const spans: Span[] = []
  for (const { page, from, to } of words) {
    const last = spans.at(-1)
    const between = last?.page === page ? texts.get(page)?.slice(last.to, from) : undefined
    if (last && between !== undefined && !/[\p{L}\p{N}]/u.test(between)) last.to = to
    else spans.push({ page, from, to })
  }
  return spans
}

/** A page without common words follows the one before it. */
function pairsOf(pages: PageText[], met: [Word, Word][]): number[] {
  const counts = new Map<number, Map<number, number>>()
  for (const [word, other] of met) {
    const row = counts.get(word.page) ?? new Map<number, number>()
    counts.set(word.page, row.set(other.page, (row.get(other.page) ?? 0) + 1))
  }
  let before = 1
  return Array.from({ length: pages.at(-1)?.page ?? 0 }, (_, at) => {
    const [best] = [...(counts.get(at + 1) ?? [])].toSorted((one, next) => next[1] - one[1])
    before = best?.[0] ?? before
    return before
  })
}
