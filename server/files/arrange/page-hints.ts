import type { PageHint } from '@/lib/contracts/files'

export type HintedPage = { page: number; hint: PageHint | null; like: number | null }

/** Specks of an empty page are read as a letter or two. */
const SPECKS = 3
/** A page with fewer words is like too many others to be called the same. */
const TELLING_WORDS = 12
const SAME = 0.8
/** A sheet that went through the scanner twice lies near itself; all pages of a book beside all others would hold everybody up. */
const NEAR = 40
const FEW_WORDS = 14
const PHONE = /(?<!\d)\d{1,3}[\s-]\d{2}[\s-]\d{2}(?!\d)/

/**
 * What may go out of a scan, told by the words of its pages: none at all; those of an earlier page again; those of
 * the last back that names the executor and a phone only. A page that is not read yet, or could not be, is never proposed.
 */
export function hintPages(pages: readonly { page: number; text: string | null }[]): HintedPage[] {
  const seen: { page: number; words: Set<string> }[] = []
  return pages.map(({ page, text }, at) => {
    if (text === null) return { page, hint: null, like: null }
    const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0
    if (letters < SPECKS) return { page, hint: 'empty', like: null }
    const words = wordsOf(text)
    const near = words.size < TELLING_WORDS ? [] : seen.slice(-NEAR)
    const like = near.find((earlier) => areAlike(earlier.words, words))
    if (like) return { page, hint: 'repeated', like: like.page }
    seen.push({ page, words })
    const last = at > 0 && at === pages.length - 1
    return { page, hint: last && namesExecutorOnly(text, words) ? 'executor' : null, like: null }
  })
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [])

/** Two readings of one sheet differ in a word or two. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  if (fewer.size < more.size * SAME) return false
  let common = 0
  for (const word of fewer) if (more.has(word)) common += 1
  return common / (one.size + other.size - common) >= SAME
}

const namesExecutorOnly = (text: string, words: ReadonlySet<string>): boolean =>
  words.size <= FEW_WORDS && PHONE.test(text)
