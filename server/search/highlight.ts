import type { Piece } from '@/lib/contracts/search'
import { type Lemmatiser, plain, wordsOf } from './lemmas'

const AROUND = 90
const LENGTH = 260

export type Wanted = { lemmas: Set<string>; starts: string[] }

/** Marks what was looked for in a text; the forms met are returned for «Учтены формы». */
export function highlight(text: string, wanted: Wanted, lemmatise: Lemmatiser): { pieces: Piece[]; forms: string[] } {
  const hits = hitsIn(text, wanted, lemmatise)
  return { pieces: cutAt(text, hits, 0, text.length), forms: hits.map((hit) => plain(hit.text)) }
}

/** The part of a long text around the first place where most was found. */
export function fragment(text: string, wanted: Wanted, lemmatise: Lemmatiser): { pieces: Piece[]; forms: string[] } {
  const hits = hitsIn(text, wanted, lemmatise)
  const best = hits.reduce((top, hit) => (near(hits, hit.at) > near(hits, top?.at ?? -1) ? hit : top), hits[0])
  const from = Math.max(0, (best?.at ?? 0) - AROUND)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const end = Math.min(text.length, start + LENGTH)
  const pieces = cutAt(text, hits, start, end)
  if (start > 0) pieces.unshift({ text: '…', hit: false })
  if (end < text.length) pieces.push({ text: '…', hit: false })
  return { pieces, forms: hits.map((hit) => plain(hit.text)) }
}

const near = (hits: { at: number; text: string }[], at: number): number =>
  at < 0
    ? -1
    : new Set(hits.filter((hit) => hit.at >= at && hit.at < at + LENGTH - AROUND).map((hit) => plain(hit.text))).size

function hitsIn(text: string, { lemmas, starts }: Wanted, lemmatise: Lemmatiser) {
  return wordsOf(text).filter(({ text: word }) => {
    const own = plain(word)
    return starts.some((start) => own.startsWith(start)) || lemmatise(word).some((lemma) => lemmas.has(lemma))
  })
}

function cutAt(text: string, hits: { at: number; text: string }[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const hit of hits) {
    if (hit.at < at || hit.at + hit.text.length > end) continue
    if (hit.at > at) pieces.push({ text: text.slice(at, hit.at), hit: false })
    pieces.push({ text: hit.text, hit: true })
    at = hit.at + hit.text.length
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false })
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
}
