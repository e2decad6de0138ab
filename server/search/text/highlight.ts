import type { Piece } from '@/lib/contracts/search'
import { type Lemmatiser, loadLemmatiser, maybeName, nameStem, plain, surnameStem, wordsOf } from '../../language'
import { numbersIn } from './numbers'
import type { AskedWord, ParsedQuery, Term } from './parse-query'

const AROUND = 90
const LENGTH = 260

/** A place found: where it stands and how it is written there. */
export type Range = { start: number; end: number; form: string }
export type Highlighter = (text: string) => Range[]

/** Finds in a text what was asked for, by the rules the index was asked by; words of a phrase only together. */
export async function highlighterOf(query: ParsedQuery): Promise<Highlighter> {
  const lemmatise = await loadLemmatiser()
  const numbers = [
    ...query.terms.flatMap(({ number, open }) => (number ? [{ key: number, open }] : [])),
    ...(query.number ? [{ key: query.number, open: true }] : []),
  ]
  return (text) => merge([...wordRanges(text, query, lemmatise), ...numberRanges(text, numbers)])
}

function wordRanges(text: string, { terms }: ParsedQuery, lemmatise: Lemmatiser): Range[] {
  const words = wordsOf(text).map((word) => ({ ...word, own: plain(word.text) }))
  const fits = (at: number, asked: AskedWord): boolean => {
    const word = words[at]
    if (!word) return false
    if (word.own === asked.own || asked.begins.some((start) => word.own.startsWith(start))) return true
    if (!asked.lemmas.length) return false
    const stems = [surnameStem(word.own), maybeName(word.text, lemmatise) ? nameStem(word.own) : null]
    return [...lemmatise(word.own), ...stems].some((form) => form !== null && asked.lemmas.includes(form))
  }
  const wanted = terms.flatMap(waysOf)
  return words.flatMap((_, at) =>
    wanted.flatMap((way) =>
      way.every((asked, offset) => fits(at + offset, asked))
        ? way.map((_asked, offset) => {
            const word = words[at + offset] as (typeof words)[number]
            return { start: word.at, end: word.at + word.text.length, form: word.own }
          })
        : [],
    ),
  )
}

/** Runs of words that answer a term: its own, one by one where they need not stand together, and those of its synonyms. */
const waysOf = ({ words, apart, instead = [] }: Term): AskedWord[][] => [
  ...(apart ? words.map((word) => [word]) : [words]),
  ...instead,
]

const numberRanges = (text: string, wanted: { key: string; open: boolean }[]): Range[] =>
  wanted.length
    ? numbersIn(text).flatMap((run) =>
        wanted.some(({ key, open }) => run.keys.some((own) => (open ? own.startsWith(key) : own === key)))
          ? [{ start: run.at, end: run.at + run.text.length, form: '' }]
          : [],
      )
    : []

function merge(ranges: Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Range[] = []
  for (const range of sorted) {
    const last = out.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else out.push({ ...range })
  }
  return out
}

/** A whole text as pieces, what was found marked. */
export const mark = (text: string, ranges: Range[]): Piece[] => cut(text, ranges, { start: 0, end: text.length })

/** The part of a long text around the place where most different words were found together. */
export function fragment(text: string, ranges: Range[]): Piece[] {
  const best = ranges.reduce((top, range) => (near(ranges, range) > near(ranges, top) ? range : top), ranges[0])
  const from = Math.max(0, (best?.start ?? 0) - AROUND)
  const space = text.indexOf(' ', from)
  const start = from === 0 || space < 0 || space >= (best?.start ?? 0) ? from : space + 1
  const end = endOfWord(text, Math.min(text.length, start + LENGTH))
  const pieces = cut(text, ranges, { start, end }).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
  if (start > 0) pieces.unshift({ text: '…', hit: false })
  if (end < text.length) pieces.push({ text: '…', hit: false })
  return pieces
}

function endOfWord(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  const space = text.lastIndexOf(' ', limit)
  return space > limit - LENGTH / 2 ? space : limit
}

function near(ranges: Range[], from: Range | undefined): number {
  if (!from) return -1
  const forms = ranges.filter((range) => range.start >= from.start && range.start < from.start + LENGTH - AROUND)
  return new Set(forms.map((range) => range.form)).size
}

function cut(text: string, ranges: Range[], { start, end }: { start: number; end: number }): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue
    if (range.start > at) pieces.push({ text: text.slice(at, range.start), hit: false })
    pieces.push({ text: text.slice(range.start, range.end), hit: true })
    at = range.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false })
  return pieces
}
