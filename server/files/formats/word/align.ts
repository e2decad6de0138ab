import type { Align, ParagraphLook } from './properties'

/** Where a paragraph stands: it decides how a text without any wish is set. */
export type Place = 'sheet' | 'cell' | 'headCell'

type Said = { look: ParagraphLook; own: ParagraphLook; heading: boolean; listed: boolean }
type Wish = Exclude<Align, 'justify'> | null

/** A first line from 5 mm on is the indent of running text. */
const INDENTED = 283

/**
 * The wish of a paragraph in our terms; null is the usual: on the sheet both edges even and an indent, in a cell at the left,
 * in the head of a table and for headings in the middle.
 */
export function alignIn(place: Place, { look, own, heading, listed }: Said): Wish {
  const align = look.align ?? 'left'
  if (heading) return own.align && own.align !== 'justify' ? own.align : null
  if (align === 'justify') return null
  if (place === 'headCell') return own.align || align !== 'center' ? align : null
  if (align !== 'left') return align
  if (place === 'cell') return own.align ? 'left' : null
  const running = (look.firstLine ?? 0) >= INDENTED
  return running || (listed && !own.align) ? null : 'left'
}
