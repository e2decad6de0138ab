import { getDocumentProxy } from 'unpdf'

const HEADER_MM = 20
const TEXT_SIZE = 14
const MM = 25.4 / 72

/** A line of a paragraph without its spaces, the sheet it stands on, and millimetres from the top of that to its baseline. */
export type SetLine = { sheet: number; y: number; words: string }
type Run = SetLine & { size: number }

export const bare = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '')

/**
 * The lines of paragraphs as a PDF has them, paragraph by paragraph: each is the first place where its words stand run after
 * run, not taken by another. What spans several rows of a table is written after them; at the head of a sheet its executor or
 * the head of a table may stand amid a paragraph. Letterhead and numbers of sheets are passed over.
 */
export async function linesInPrint(pdf: Uint8Array, paragraphs: readonly string[]): Promise<SetLine[][]> {
  const runs = await runsOf(pdf)
  const begin = runs.findIndex(({ size }) => size >= TEXT_SIZE)
  const taken = new Set<number>()
  const firstPlace = (whole: string): number[] | null => {
    for (let at = begin; at < runs.length; at++) {
      const found = taken.has(at) ? null : standing(whole, runs, at)
      if (found && !found.some((run) => taken.has(run))) return found
    }
    return null
  }
  return paragraphs.map(bare).map((whole) => {
    const found = whole === '' ? [] : firstPlace(whole)
    if (!found) throw new Error(`not printed: «${whole.slice(0, 40)}»`)
    for (const at of found) taken.add(at)
    return linesOf(found.map((at) => runs[at] as Run))
  })
}

/** The runs these words stand in, from one on; null where they do not stand there. */
function standing(whole: string, runs: readonly Run[], from: number): number[] | null {
  const found: number[] = []
  let done = 0
  for (let at = from; at < runs.length && done < whole.length; at++) {
    const { words, sheet } = runs[at] as Run
    if (whole.startsWith(words, done)) {
      found.push(at)
      done += words.length
    } else if (found.length === 0 || runs[found.at(-1) as number]?.sheet === sheet) return null
  }
  return done === whole.length ? found : null
}

function linesOf(runs: readonly Run[]): SetLine[] {
  const lines: SetLine[] = []
  for (const { words, sheet, y } of runs) {
    const last = lines.at(-1)
    if (last?.sheet === sheet && Math.abs(y - last.y) < 0.3) last.words += words
    else lines.push({ sheet, y, words })
  }
  return lines
}

/** What is printed under the upper field, in the order it is written. */
async function runsOf(pdf: Uint8Array): Promise<Run[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const runs: Run[] = []
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const page = await document.getPage(sheet)
    const { height } = page.getViewport({ scale: 1 })
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue
      const [size = 0, , , , , level = 0] = item.transform as number[]
      const words = bare(item.str)
      const y = (height - level) * MM
      if (words && y >= HEADER_MM) runs.push({ words, sheet, y, size })
    }
  }
  return runs
}
