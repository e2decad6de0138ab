import { cleanText } from './clean-text'
import { docxPages } from './docx'
import { PAGE_LIMIT } from './limits'
import { emailPages, htmlPages } from './markup'
import { odtPages } from './odt'
import { paginate } from './paginate'
import { pdfPages } from './pdf-text'
import { rtfPages } from './rtf'
import { decodeRussian } from './russian-text'
import { spreadsheetPages } from './spreadsheet'
import { word97Pages } from './word97'

type Reader = (bytes: Uint8Array) => string[] | Promise<string[]>

/** Who reads what; kinds of files that are not here have no text to find. */
const READERS: Record<string, Reader> = {
  'application/pdf': pdfPages,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docxPages,
  'application/msword': word97Pages,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': spreadsheetPages,
  'application/vnd.ms-excel': spreadsheetPages,
  'application/vnd.oasis.opendocument.spreadsheet': spreadsheetPages,
  'application/vnd.oasis.opendocument.text': odtPages,
  'application/rtf': rtfPages,
  'text/plain': (bytes) => paginate(decodeRussian(bytes)),
  'text/html': htmlPages,
  'message/rfc822': emailPages,
}

/** Text of a file by page, first page first. */
export async function readPages(bytes: Uint8Array, mime: string): Promise<string[]> {
  const pages = (await READERS[mime]?.(bytes)) ?? []
  return pages.slice(0, PAGE_LIMIT).map(cleanText)
}
