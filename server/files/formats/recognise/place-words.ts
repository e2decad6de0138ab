import type { PlacedWord } from '@/db/schema'
import { cleanText } from '../clean-text'

/** A word as the recogniser saw it: its box in pixels, how sure it is in percent. */
export type SeenWord = {
  text: string
  confidence: number
  bbox: { x0: number; y0: number; x1: number; y1: number }
}
/** Lines of a page by paragraph. */
export type SeenPage = { width: number; height: number; paragraphs: SeenWord[][][] }
export type RecognisedPage = { text: string; confidence: number; words: PlacedWord[] }

/** Below this a word is a guess at a stain, below that the whole page is a picture and no text. */
const WORD_CONFIDENCE = 25
const PAGE_CONFIDENCE = 45
/**
 * In the grain of a photograph the recogniser is now and then sure of a stroke or a full stop among its many guesses: 92 of
 * 300 photographs of grain had a text by the words that were kept. With the guesses counted none reached 34 percent, and of
 * a word of three letters it was never surer than 48.
 */
const READABLE = { letters: 3, confidence: 60 }
const WORD_LIMIT = 20_000
/** Places on a page are counted in such parts of its sides. */
export const GRID = 10_000

/**
 * The text of a recognised page with the place of each word: a line is a line, a word broken at its end is whole again,
 * as in the text of a PDF. Confidence is that of its words, the longer the weightier.
 */
export function placeWords({ width, height, paragraphs }: SeenPage): RecognisedPage {
  const page: RecognisedPage = { text: '', confidence: 0, words: [] }
  const kept: SeenWord[] = []
  for (const lines of paragraphs) {
    for (const line of lines) {
      const words = line.map(cleaned).filter(({ text, confidence }) => text && confidence >= WORD_CONFIDENCE)
      if (!words.length || page.words.length + words.length > WORD_LIMIT) continue
      breakLine(page, words[0]?.text ?? '')
      kept.push(...words)
      for (const [index, { text, bbox }] of words.entries()) {
        if (index) page.text += ' '
        const start = page.text.length
        page.text += text
        page.words.push([start, page.text.length, ...boxOf(bbox, width, height)])
      }
    }
    if (page.text && !page.text.endsWith('\n\n')) page.text += '\n\n'
  }
  page.text = page.text.trimEnd()
  page.confidence = confidenceOf(kept)
  return isText(paragraphs.flat(2), kept) ? page : { ...page, text: '', words: [] }
}

function confidenceOf(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return letters
    ? Math.round(words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters)
    : 0
}

const isText = (seen: readonly SeenWord[], kept: readonly SeenWord[]): boolean =>
  confidenceOf(seen) >= PAGE_CONFIDENCE || (confidenceOf(kept) >= PAGE_CONFIDENCE && kept.some(isReadable))

const isReadable = ({ text, confidence }: SeenWord): boolean =>
  confidence >= READABLE.confidence && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= READABLE.letters

const cleaned = (word: SeenWord): SeenWord => ({ ...word, text: cleanText(word.text).replace(/\s+/g, '') })

/** A word parted by a hyphen goes on where it was left; its first part keeps its place without the hyphen. */
function breakLine(page: RecognisedPage, next: string): void {
  if (!page.text || page.text.endsWith('\n')) return
  const last = page.words.at(-1)
  if (last && /[а-яё]-$/i.test(page.text) && /^[а-яё]/.test(next)) {
    page.text = page.text.slice(0, -1)
    last[1]--
  } else page.text += '\n'
}

function boxOf({ x0, y0, x1, y1 }: SeenWord['bbox'], width: number, height: number) {
  const part = (value: number, whole: number) => Math.round((Math.min(Math.max(value, 0), whole) / whole) * GRID)
  const [left, top] = [part(x0, width), part(y0, height)]
  return [left, top, part(x1, width) - left, part(y1, height) - top] as const
}
