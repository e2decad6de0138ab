/** 210 mm at 96 dots an inch. */
export const PAGE_PX = (210 / 25.4) * 96

export type Zoom = 'fit' | number
export type Layout = {
  scale: number
  /** The left edge of the page on the desk. */
  left: number
  /** The column of remarks; it reaches over the empty right field of the page. */
  column: { left: number; width: number } | null
}

const EDGE = 12
const NARROWEST_COLUMN = 134
const WIDEST_COLUMN = 260
/** Below this the page is read, and remarks open over it. */
const NARROW_DESK = 520
const OVERLAP = 28

/** Where page and remarks stand on a desk of this width: the page in the middle, or at the left with remarks beside it. */
export function layOut({ desk, zoom, remarks }: { desk: number; zoom: Zoom; remarks: boolean }): Layout {
  const beside = remarks && desk >= NARROW_DESK
  const edge = desk < NARROW_DESK ? 8 : EDGE
  const room = desk - 2 * edge - (beside ? NARROWEST_COLUMN : 0)
  const scale = zoom === 'fit' ? Math.min(1, Math.max(0.3, room / PAGE_PX)) : zoom
  const page = PAGE_PX * scale
  const columnLeft = edge + page - OVERLAP * scale
  const width = Math.min(WIDEST_COLUMN, desk - columnLeft - 6)
  if (beside && width >= NARROWEST_COLUMN - 4) {
    const spare = Math.max(0, (desk - 2 * edge - page - (width - OVERLAP * scale)) / 2)
    return { scale, left: edge + spare, column: { left: columnLeft + spare, width } }
  }
  return { scale, left: Math.max(edge, (desk - page) / 2), column: null }
}
