import { getDocumentProxy } from 'unpdf'

const HEADER_MM = 20
const TEXT_SIZE = 14
const MM = 72 / 25.4

const bare = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '')

/**
 * The lines of a text as a PDF has them, page by page, without spaces: its runs in the order they are written, taken while
 * they go on with these paragraphs. Letterhead, numbers of sheets and repeated heads are passed over.
 */
export async function linesInPrint(pdf: Uint8Array, paragraphs: readonly string[]): Promise<string[][]> {
  const whole = bare(paragraphs.join(''))
  const ends = new Set<number>()
  let length = 0
  for (const paragraph of paragraphs) {
    length += bare(paragraph).length
    ends.add(length)
  }
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: string[][] = []
  let at = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const lines: string[] = []
    let level: number | null = null
    for (const item of (await page.getTextContent()).items) {
      const text = 'str' in item ? bare(item.str) : ''
      const [size = 0, , , , , y = 0] = ('str' in item ? item.transform : [0, 0, 0, 0, 0, 0]) as number[]
      if (at === 0 && size < TEXT_SIZE) continue
      if (!text || height - y < HEADER_MM * MM || at === whole.length || !whole.startsWith(text, at)) continue
      if (level !== null && Math.abs(y - level) < 1 && !ends.has(at)) lines[lines.length - 1] += text
      else lines.push(text)
      level = y
      at += text.length
    }
    pages.push(lines)
  }
  if (at !== whole.length) throw new Error(`not printed: «${whole.slice(at, at + 40)}»`)
  return pages
}
