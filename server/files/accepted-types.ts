import { env } from '../kernel/env'

/** What the contents of a file must be for its extension: a family told by the first bytes, and parts it must have. */
export type AcceptedType = {
  mime: string
  family: 'pdf' | 'zip' | 'compound' | 'rtf' | 'png' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'text' | 'signature'
  /** Entry an office archive cannot be without. */
  part?: string
}

const OOXML = 'application/vnd.openxmlformats-officedocument'
const SIGNATURE: AcceptedType = { mime: 'application/pkcs7-signature', family: 'signature' }
const JPEG: AcceptedType = { mime: 'image/jpeg', family: 'jpeg' }
const TIFF: AcceptedType = { mime: 'image/tiff', family: 'tiff' }
const HTML: AcceptedType = { mime: 'text/html', family: 'text' }

/** What can be accepted, by extension. Programs, scripts and documents with macros are not here. */
export const ACCEPTED: Readonly<Record<string, AcceptedType>> = {
  pdf: { mime: 'application/pdf', family: 'pdf' },
  docx: { mime: `${OOXML}.wordprocessingml.document`, family: 'zip', part: 'word/document.xml' },
  xlsx: { mime: `${OOXML}.spreadsheetml.sheet`, family: 'zip', part: 'xl/workbook.xml' },
  odt: { mime: 'application/vnd.oasis.opendocument.text', family: 'zip', part: 'content.xml' },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', family: 'zip', part: 'content.xml' },
  doc: { mime: 'application/msword', family: 'compound' },
  xls: { mime: 'application/vnd.ms-excel', family: 'compound' },
  rtf: { mime: 'application/rtf', family: 'rtf' },
  txt: { mime: 'text/plain', family: 'text' },
  html: HTML,
  htm: HTML,
  eml: { mime: 'message/rfc822', family: 'text' },
  png: { mime: 'image/png', family: 'png' },
  jpg: JPEG,
  jpeg: JPEG,
  tif: TIFF,
  tiff: TIFF,
  webp: { mime: 'image/webp', family: 'webp' },
  gif: { mime: 'image/gif', family: 'gif' },
  zip: { mime: 'application/zip', family: 'zip' },
  p7s: SIGNATURE,
  sig: SIGNATURE,
}

/** What this office takes: all of it, or what the setting FILE_TYPES leaves (V-22.03, V-22.06). */
export function acceptedFor(extension: string): AcceptedType | undefined {
  const { FILE_TYPES } = env()
  if (FILE_TYPES && !FILE_TYPES.includes(extension)) return undefined
  return Object.hasOwn(ACCEPTED, extension) ? ACCEPTED[extension] : undefined
}

/** The formats a document takes, as a refusal names them: each once, pictures for texts only left out (V-22.06). */
export function namesOfAccepted(): string {
  const names = new Map<string, string>()
  for (const extension of Object.keys(ACCEPTED)) {
    const type = acceptedFor(extension)
    if (type && !isForTextOnly(type.mime) && !names.has(type.mime)) names.set(type.mime, extension.toUpperCase())
  }
  return [...names.values()].join(', ')
}

export const extensionOf = (name: string): string =>
  name.includes('.') ? (name.toLowerCase().split('.').pop() ?? '') : ''

/** Only for the text, which makes a PNG of them; as files of a document they would not outlive their programs. */
export const isForTextOnly = (mime: string): boolean => mime === 'image/webp' || mime === 'image/gif'

/** Kinds whose pages can be drawn as pictures. */
export const isDrawable = (mime: string): boolean => mime === 'application/pdf' || mime.startsWith('image/')
