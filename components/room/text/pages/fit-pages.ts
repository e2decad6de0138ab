const MM = 96 / 25.4
const PAGE = 297 * MM
/** Between two sheets on the desk. */
const BETWEEN = 5 * MM
/** How far a text that has grown since the last map may reach into the lower field before its sheet grows. */
const SPARE = 10 * MM
const EXACT = 0.5

/** A sheet on the desk in pixels of its own size: where it begins, how high it is, the number printed on it. */
export type Paper = { number: number; top: number; height: number }
/** A gap between two pages: where it stands in the column, how high it is now, the page after it. */
export type Gap = { at: number; height: number; number: number }
type Column = { gaps: readonly Gap[]; end: number; fields: { top: number; bottom: number } }

export const WHOLE_SHEET: Paper = { number: 1, top: 0, height: PAGE }

/** How high each gap must be, so that every page begins at the upper field of its sheet, and where the sheets lie then. */
export function layPapers({ gaps, end, fields }: Column): { heights: number[]; papers: Paper[] } {
  const papers: Paper[] = []
  const heights: number[] = []
  let moved = 0
  let paper = WHOLE_SHEET
  const grown = (until: number) => Math.max(PAGE, until - paper.top + fields.bottom * MM - SPARE)
  for (const { at, height, number } of gaps) {
    const until = at + moved
    papers.push({ ...paper, height: grown(until) })
    const top = paper.top + grown(until) + BETWEEN
    const wanted = top + fields.top * MM - until
    heights.push(wanted)
    moved += wanted - height
    paper = { number, top, height: PAGE }
  }
  return { heights, papers: [...papers, { ...paper, height: grown(end + moved) }] }
}

/** Fits the gaps of a sheet on screen. One reading of the layout, then only writing; done twice it changes nothing. */
export function fitPages(sheet: HTMLElement, scale: number, fields: Column['fields']): Paper[] {
  const { top } = sheet.getBoundingClientRect()
  const placeOf = (element: Element) => {
    const box = element.getBoundingClientRect()
    return { at: (box.top - top) / scale, height: box.height / scale }
  }
  const elements = [...sheet.querySelectorAll<HTMLElement>('[data-page]')]
  const gaps = elements.map((element) => ({ ...placeOf(element), number: Number(element.dataset.page) }))
  const last = sheet.querySelector('[data-column-end]')
  const { heights, papers } = layPapers({ gaps, end: last ? placeOf(last).at : 0, fields })
  for (const [index, element] of elements.entries()) {
    const height = heights[index] ?? 0
    if (Math.abs(height - (gaps[index]?.height ?? 0)) > EXACT) element.style.height = `${height}px`
  }
  return papers
}
