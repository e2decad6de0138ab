import { NBSP, rewrite } from '../matches'
import type { Stretch, WordRule } from '../rule'
import { TYPED } from './spaces'

const QUOTED_NAMES = { requisite: 18, clause: '3.3.15', requirement: 'R-08.07' }
const LINE_START = { requisite: 18, clause: '3.3.15', requirement: 'R-08.11' }

/** Quotation marks and dashes of office texts: « », „ “ inside them, a dash that never begins a line. */
export const quotes: WordRule[] = [
  { id: 'quotes', group: 'signs', source: QUOTED_NAMES, fields: TYPED, signs: '"“”', words: russianQuotes },
  {
    id: 'dash',
    group: 'signs',
    source: LINE_START,
    fields: TYPED,
    spaced: '-–—',
    words: rewrite(/(?<=\S)[ \u00a0]+(?:--?|[–—]{2})[ \u00a0]+(?=\S)/g, ({ index, input, 0: found }) =>
      /\d/.test(input.charAt(index - 1)) && /\d/.test(input.charAt(index + found.length)) ? `${NBSP}– ` : `${NBSP}— `,
    ),
  },
  {
    id: 'dashAtLineStart',
    group: 'signs',
    source: LINE_START,
    fields: ['heading', 'title', 'attachments'],
    spaced: '–—',
    words: rewrite(/(?<=\S) (?=[–—][ \u00a0])/g, () => NBSP),
  },
  {
    id: 'yearRange',
    group: 'dates',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.15' },
    fields: TYPED,
    signs: '-–—',
    words: rewrite(
      /(?<![\d/-])((?:19|20)\d\d)[-–—]((?:19|20)\d\d)(?=[ \u00a0]?(?:гг|год))/g,
      ([, from, to]) => `${from}${NBSP}–${NBSP}${to}`,
    ),
  },
]

const OPENS = /[\s(«„\u00a0/—–-]/
const FOREIGN = /["“”]/g

/** Pairs of typewriter or English quotation marks; one without its pair is only pointed at. */
export function russianQuotes(text: string): Stretch[] {
  const found: Stretch[] = []
  const open: number[] = []
  for (const { index: at, 0: char } of text.matchAll(FOREIGN)) {
    if (closesInner(text, at)) continue
    const opens = char !== '”' && (at === 0 || OPENS.test(text.charAt(at - 1)) || open.at(-1) === at - 1)
    const from = opens ? undefined : open.pop()
    if (opens) open.push(at)
    else if (from === undefined) found.push({ from: at, to: at + 1 })
    else if (!open.length) found.push({ from, to: at + 1, put: paired(text, from, at) })
  }
  return [...found, ...open.map((from) => ({ from, to: from + 1 }))]
}

/** “ that closes what „ has opened is the Russian one. */
const closesInner = (text: string, at: number): boolean =>
  text.charAt(at) === '“' && at > 0 && text.lastIndexOf('„', at) > text.lastIndexOf('“', at - 1)

/** The passage between two marks in « », or in „ “ where it already stands inside « ». */
function paired(text: string, from: number, to: number): string {
  const inner = text.slice(from + 1, to)
  const before = text.slice(0, from)
  const nested = before.split('«').length > before.split('»').length
  if (nested) return `„${inner}“`
  let depth = 0
  const words = inner.replace(/["“”]/g, () => (depth++ % 2 ? '“' : '„'))
  return `«${words}»`
}
