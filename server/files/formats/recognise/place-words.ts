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
const WORD_LIMIT = 20_000
const GRID = 10_000

/**
 * The text of a recognised page with the place of each word: a line is a line, a word broken at its end is whole again,
 * as in the text of a PDF. Confidence is that of its words, the longer the weightier.
 */
export function placeWords({ width, height, paragraphs }: SeenPage): RecognisedPage {
  const page: RecognisedPage = { text: '', confidence: 0, words: [] }
  let [letters, sure] = [0, 0]
  for (const lines of paragraphs) {
    for (const line of lines) {
      const words = line.map(cleaned).filter(({ text, confidence }) => text && confidence >= WORD_CONFIDENCE)
      if (!words.length || page.words.length + words.length > WORD_LIMIT) continue
      breakLine(page, words[0]?.text ?? '')
      for (const [index, { text, confidence, bbox }] of words.entries()) {
        if (index) page.text += ' '
        const start = page.text.length
        page.text += text
        page.words.push([start, page.text.length, ...boxOf(bbox, width, height)])
        letters += text.length
        sure += confidence * text.length
      }
    }
    if (page.text && !page.text.endsWith('\n\n')) page.text += '\n\n'
  }
  page.text = page.text.trimEnd()
  page.confidence = letters ? Math.round(sure / letters) : 0
  return page.confidence < PAGE_CONFIDENCE ? { ...page, text: '', words: [] } : page
}

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
