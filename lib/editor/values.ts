/** Addresses a link of a document may have; scripts and data in an address are somebody's trick. */
const LINK = /^(https?:\/\/|mailto:)[^\s]+$/i
/** As many as HTML itself allows. */
const SPAN_LIMIT = 1000
const LEVEL_LIMIT = 9

type Fits = (value: unknown) => boolean

/** A word that the page knows or passes over. */
const word: Fits = (value) => value === null || (typeof value === 'string' && /^[\w-]{1,40}$/.test(value))
const upTo =
  (most: number): Fits =>
  (value) =>
    (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) &&
    Number(value) >= 0 &&
    Number(value) <= most
const widths: Fits = (value) =>
  value === null ||
  (Array.isArray(value) && value.length <= SPAN_LIMIT && value.every((one) => one === null || typeof one === 'number'))

const cell = { colspan: upTo(SPAN_LIMIT), rowspan: upTo(SPAN_LIMIT), colwidth: widths, align: word }
const ATTRIBUTES: Record<string, Record<string, Fits>> = {
  paragraph: { align: word, list: word, level: upTo(LEVEL_LIMIT) },
  heading: { align: word, level: upTo(LEVEL_LIMIT) },
  tableCell: cell,
  tableHeader: cell,
}

/**
 * Whether a block may carry this attribute with this value. The schema names attributes and bounds none: a span of a
 * milliard columns or a level that is no number would stop every editor that meets it.
 */
export function isAllowedAttribute(node: string, name: string, value: unknown): boolean {
  const known = Object.hasOwn(ATTRIBUTES, node) ? (ATTRIBUTES[node] ?? {}) : {}
  return Object.hasOwn(known, name) && known[name]?.(value) === true
}

/** Whether a link may lead there; what is pasted with another address becomes plain text. */
export const isAllowedLink = (href: string): boolean => href.length <= 2000 && LINK.test(href)

/** Whether a mark may carry these attributes: a link leads to the web or to a mailbox, the other marks carry nothing. */
export function isAllowedMark(mark: string, attributes: unknown): boolean {
  if (mark !== 'link' || attributes === null) return true
  const { href } = (attributes ?? {}) as { href?: unknown }
  return href === null || (typeof href === 'string' && isAllowedLink(href))
}
