import { getDocumentProxy } from 'unpdf'

/** A run of text where it stands on the paper: millimetres from the upper left corner to the start of its baseline. */
export type Run = { text: string; x: number; y: number; width: number; size: number }
export type Line = { text: string; x: number; y: number; right: number; size: number }
export type PrintedPage = { width: number; height: number; runs: Run[]; lines: Line[]; text: string }

const MM = 25.4 / 72

/** What a reader sees on each page of a PDF, by place. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const runs = content.items.flatMap((item) => {
      if (!('str' in item) || !item.str.trim()) return []
      const [, , , size, x, y] = item.transform as number[]
      return [
        {
          text: item.str,
          x: (x ?? 0) * MM,
          y: (height - (y ?? 0)) * MM,
          width: inkWidth(item, size ?? 0),
          size: size ?? 0,
        },
      ]
    })
    const lines = linesOf(runs)
    pages.push({ width: width * MM, height: height * MM, runs, lines, text: lines.map((line) => line.text).join('\n') })
  }
  return pages
}

/** A space that a line was broken at hangs over its edge and prints nothing. */
const inkWidth = ({ str, width }: { str: string; width: number }, size: number): number =>
  (width - (str.length - str.trimEnd().length) * size * 0.25) * MM

/** Runs on one baseline without a wide gap between them are one line. */
function linesOf(runs: Run[]): Line[] {
  const lines: Line[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.find((other) => Math.abs(other.y - run.y) < 0.3 && run.x - other.right < 12)
    if (!line) lines.push({ text: run.text, x: run.x, y: run.y, right: run.x + run.width, size: run.size })
    else {
      line.text += `${run.x - line.right > 0.6 && !line.text.endsWith(' ') ? ' ' : ''}${run.text}`
      line.right = Math.max(line.right, run.x + run.width)
    }
  }
  return lines
}

/** The line that holds these words; a test that asks for what is not printed fails here. */
export function lineWith(pages: PrintedPage[], words: string): Line & { page: number } {
  for (const [index, page] of pages.entries()) {
    const line = page.lines.find(({ text }) => text.includes(words))
    if (line) return { ...line, page: index + 1 }
  }
  throw new Error(`«${words}» is not printed`)
}
