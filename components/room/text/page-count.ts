const PAGE_MM = 297
const MM = 96 / 25.4
/** Less than a line: what rounding to pixels may add. */
const SLACK_MM = 1

/** How many sheets a text fills whose column, with its upper and lower margins once, is so many pixels high. */
export function pageCount(columnPx: number, { top, bottom }: { top: number; bottom: number }): number {
  const text = columnPx / MM - top - bottom
  return Math.max(1, Math.ceil((text - SLACK_MM) / (PAGE_MM - top - bottom)))
}
