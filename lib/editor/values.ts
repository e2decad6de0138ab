import { ALT_LIMIT, isPictureKey, PICTURE_WIDTH } from './picture'
import { SUGGESTION_ATTRIBUTES, SUGGESTION_MARKS } from './suggestions/suggestion'

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

/** As long as a proposal to restyle a block may be, written out. */
const PROPOSAL_LIMIT = 2000
const short = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most

/** Whose change, when, which; what a block or a mark was before must be what it may become again. */
const proposal: Fits = (value) => {
  if (value === null) return true
  if (typeof value !== 'object' || JSON.stringify(value).length > PROPOSAL_LIMIT) return false
  const { id, by, name, at, was, mark } = value as Record<string, unknown>
  const signed = short(id, 64) && short(by, 64) && short(name, 200) && typeof at === 'number'
  return signed && (mark === undefined ? wasBlock(was) : short(mark, 40) && isAllowedMark(String(mark), was ?? null))
}

function wasBlock(was: unknown): boolean {
  if (was === undefined || was === null) return true
  const { type, attrs } = was as { type?: unknown; attrs?: unknown }
  if (typeof type !== 'string' || typeof attrs !== 'object' || attrs === null) return false
  return Object.entries(attrs).every(([name, value]) => value === null || isAllowedAttribute(type, name, value))
}

const proposals = Object.fromEntries(SUGGESTION_ATTRIBUTES.map((name) => [name, proposal]))
const widthInText: Fits = (value) =>
  typeof value === 'number' && value >= PICTURE_WIDTH.least && value <= PICTURE_WIDTH.most
const description: Fits = (value) => short(value, ALT_LIMIT) && !/\p{Cc}/u.test(String(value))
const yesOrNone: Fits = (value) => value === null || value === true
const cell = { colspan: upTo(SPAN_LIMIT), rowspan: upTo(SPAN_LIMIT), colwidth: widths, align: word, ...proposals }
const ATTRIBUTES: Record<string, Record<string, Fits>> = {
  paragraph: { align: word, list: word, level: upTo(LEVEL_LIMIT), pageBreak: yesOrNone, ...proposals },
  heading: { align: word, level: upTo(LEVEL_LIMIT), pageBreak: yesOrNone, ...proposals },
  table: { numbered: yesOrNone, ...proposals },
  tableRow: proposals,
  hardBreak: proposals,
  image: { sha256: isPictureKey, width: widthInText, alt: description, align: word, ...proposals },
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

/** Whether a mark may carry these attributes: a link leads to the web or to a mailbox, a suggestion is signed, others carry nothing. */
export function isAllowedMark(mark: string, attributes: unknown): boolean {
  if ((SUGGESTION_MARKS as readonly string[]).includes(mark)) return proposal(attributes)
  if (mark !== 'link' || attributes === null) return true
  const { href } = (attributes ?? {}) as { href?: unknown }
  return href === null || (typeof href === 'string' && isAllowedLink(href))
}
