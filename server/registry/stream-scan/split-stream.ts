import type { LooseReason } from '@/lib/contracts/stream-scan'
import { isBarcode } from '@/lib/journals/barcode'

/** What was read on a page of the stack, in the order of the pages; null for a page that could not be looked at. */
export type ReadPage = { page: number; read: { codes: readonly string[]; torn: boolean } | null }

/** Pages that stay together: a document of a card, or what a clerk has to look at, with the reason. */
export type StreamPart =
  | { pages: number[]; code: string; documentId: string; reason: null }
  | { pages: number[]; code: string | null; documentId: null; reason: LooseReason }

/**
 * Takes a stack from the scanner apart (V-23.04, V-23.05): a page with a code begins a document, pages that follow without
 * one belong to it. Pages before the first code, and those that follow a page whose code is torn, of no known card or one of
 * several, are left to a clerk. Every page lands in exactly one part, in its order. `cardOf` knows only cards this clerk
 * may attach to: any other code is unknown (V-23.08).
 */
export function splitStream(pages: readonly ReadPage[], cardOf: (code: string) => string | undefined): StreamPart[] {
  const parts: StreamPart[] = []
  for (const page of pages) {
    const begun = beginningOf(page, cardOf)
    const last = parts.at(-1)
    if (begun) parts.push({ pages: [page.page], ...begun })
    else if (last) last.pages.push(page.page)
    else parts.push({ pages: [page.page], code: null, documentId: null, reason: 'before_first' })
  }
  return parts
}

type Beginning =
  | Omit<Extract<StreamPart, { reason: null }>, 'pages'>
  | Omit<Extract<StreamPart, { documentId: null }>, 'pages'>

/** What begins on this page; null when it only goes on. A page nobody could look at may have had a label. */
function beginningOf({ read }: ReadPage, cardOf: (code: string) => string | undefined): Beginning | null {
  if (!read) return loose('unreadable')
  const ours = [...new Set(read.codes)].filter(isBarcode)
  const known = ours.flatMap((code) => {
    const documentId = cardOf(code)
    return documentId ? [{ code, documentId, reason: null }] : []
  })
  if (known.length > 1) return loose('several_codes')
  if (known[0]) return known[0]
  if (ours[0]) return loose('unknown_code', ours[0])
  return read.torn ? loose('unreadable') : null
}

const loose = (reason: LooseReason, code: string | null = null): Beginning => ({ code, documentId: null, reason })
