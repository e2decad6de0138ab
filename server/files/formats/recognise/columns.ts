import type { SeenPage, SeenWord } from './place-words'

type SeenLine = SeenWord[]
type Extent = { x0: number; y0: number; x1: number; y1: number }

/** A gap so many times wider than the line is high parts two columns; between words it is never so wide. */
const GAP = 2
/** Parts of the height: the columns of a head begin above the one, and a row of a table or a signature stands farther below than the other. */
const HEAD = 0.4
const APART = 0.08

export const extentOf = (line: SeenLine): Extent => ({
  x0: Math.min(...line.map(({ bbox }) => bbox.x0)),
  y0: Math.min(...line.map(({ bbox }) => bbox.y0)),
  x1: Math.max(...line.map(({ bbox }) => bbox.x1)),
  y1: Math.max(...line.map(({ bbox }) => bbox.y1)),
})

/** How far down the head of a page has two columns beside each other, in pixels; 0 where it has none. */
export function columnsEnd({ height, paragraphs }: SeenPage): number {
  const rows = paragraphs
    .flat()
    .filter((line) => line.length && hasGap(line))
    .map(extentOf)
    .sort((one, other) => one.y0 - other.y0)
  let end = 0
  for (const { y0, y1 } of rows) {
    const apart = end ? y0 - end > height * APART : y0 > height * HEAD
    if (apart) break
    end = Math.max(end, y1)
  }
  return end
}

function hasGap(line: SeenLine): boolean {
  const words = [...line].sort((one, other) => one.bbox.x0 - other.bbox.x0)
  const heights = words.map(({ bbox }) => bbox.y1 - bbox.y0).sort((one, other) => one - other)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return words.some(({ bbox }, at) => at > 0 && bbox.x0 - (words[at - 1]?.bbox.x1 ?? 0) > GAP * usual)
}

/**
 * Lines of a head with columns as paragraphs in the order they are read: what stands beside each other is read column by
 * column, the left one first, a single pair across as one line.
 */
export function columnByColumn(lines: readonly SeenLine[]): SeenLine[][] {
  const left = lines
    .filter(({ length }) => length)
    .map((line) => ({ line, box: extentOf(line) }))
    .sort((one, other) => one.box.y0 - other.box.y0)
  const paragraphs: SeenLine[][] = []
  while (left.length) {
    const run = sideBySide(left)
    const own = left.splice(0, run?.count ?? 1)
    if (!run) paragraphs.push(own.map(({ line }) => line))
    else if (own.length === 2)
      paragraphs.push([[...own].sort((a, b) => a.box.x0 - b.box.x0).flatMap(({ line }) => line)])
    else
      for (const column of [own.filter(({ box }) => box.x1 <= run.at), own.filter(({ box }) => box.x1 > run.at)])
        paragraphs.push(column.map(({ line }) => line))
  }
  return paragraphs
}

type Lying = { line: SeenLine; box: Extent }
/** Among so many lines after the first of a column the one beside it is met. */
const NEAR = 3
type Gutter = { from: number; to: number }

/** How many lines from the first on lie wholly left or right of one gutter, and where it is; null when nothing has anything beside it. */
function sideBySide(lines: readonly Lying[]): { count: number; at: number } | null {
  let gutter: Gutter = { from: 0, to: Number.POSITIVE_INFINITY }
  let found: { count: number; at: number } | null = null
  const [first, ...next] = lines
  if (!first || !next.slice(0, NEAR).some((other) => areBeside(first.box, other.box))) return null
  for (const [index, { box }] of lines.entries()) {
    const taken = lines.slice(0, index)
    const pairs = taken.filter((other) => areBeside(box, other.box)).map((other) => between(box, other.box))
    gutter = {
      from: Math.max(gutter.from, ...pairs.map(({ from }) => from)),
      to: Math.min(gutter.to, ...pairs.map(({ to }) => to)),
    }
    if (gutter.from >= gutter.to || [...taken, { box }].some((one) => crosses(one.box, gutter))) break
    if (pairs.length) found = { count: index + 1, at: (gutter.from + gutter.to) / 2 }
  }
  return found
}

const areBeside = (one: Extent, other: Extent): boolean =>
  Math.min(one.y1, other.y1) > Math.max(one.y0, other.y0) && (one.x1 < other.x0 || other.x1 < one.x0)

const between = (one: Extent, other: Extent): Gutter =>
  one.x1 < other.x0 ? { from: one.x1, to: other.x0 } : { from: other.x1, to: one.x0 }

const crosses = ({ x0, x1 }: Extent, { from, to }: Gutter): boolean => x0 < from && x1 > to
