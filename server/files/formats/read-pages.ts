import { cleanText } from './clean-text'
import { PAGE_LIMIT } from './limits'
import { paginate } from './paginate'

type Reader = (bytes: Uint8Array) => string[] | Promise<string[]>

const spreadsheet = async (): Promise<Reader> => (await import('./spreadsheet')).spreadsheetPages

/** Who reads what, fetched when the first such file comes; kinds of files that are not here have no text to find. */
const READERS: Record<string, () => Promise<Reader>> = {
  'application/pdf': async () => (await import('./pdf-text')).pdfPages,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./docx')).docxPages,
  'application/msword': async () => (await import('./word97')).word97Pages,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': spreadsheet,
  'application/vnd.ms-excel': spreadsheet,
  'application/vnd.oasis.opendocument.spreadsheet': spreadsheet,
  'application/vnd.oasis.opendocument.text': async () => (await import('./odt')).odtPages,
  'application/rtf': async () => (await import('./rtf')).rtfPages,
  'text/plain': async () => {
    const { decodeRussian } = await import('./russian-text')
    return (bytes) => paginate(decodeRussian(bytes))
  },
  'text/html': async () => (await import('./markup')).htmlPages,
  'message/rfc822': async () => (await import('./markup')).emailPages,
}

/** Text of a file by page, first page first. */
export async function readPages(bytes: Uint8Array, mime: string): Promise<string[]> {
  const reader = await READERS[mime]?.()
  const pages = (await reader?.(bytes)) ?? []
  return pages.slice(0, PAGE_LIMIT).map(cleanText)
}
