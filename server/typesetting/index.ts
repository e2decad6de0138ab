import { writeDocx } from './docx/write-docx'
import { compile, type Rendered } from './engine'
import { joinPages } from './join-pages'
import { type LetterData, layoutData, paperOf, type Registration } from './layout-data'
import { filesOf } from './pictures'
import { assertPrintable } from './printable'
import { OFFICE } from './profiles'

export type { LetterData, Registration, SignatureMark } from './layout-data'
export { readLetterhead } from './letterhead'
export type { PrintedPicture, PrintedPictures } from './pictures'
export { OFFICE } from './profiles'
export { typesetPages } from './typeset-pages'

/** The document as it is signed: every requisite in its place, number and date still empty, PDF/A-1b. */
export async function renderDocument(data: LetterData): Promise<Rendered> {
  assertPrintable([data.title, data.kindName, data.requisites, data.body])
  return print(data, null)
}

/** The registered rendition: the same pages with number, date and signature mark drawn in the reserved places. */
export const renderRegistered = (data: LetterData, registration: Registration): Promise<Rendered> =>
  print(data, registration)

/**
 * The letter once for each of its addressees, one copy after another, in each the name of its recipient underlined.
 * For paper: the copies differ in nothing else, and number and date stand where the letter has them.
 */
export async function renderCopies(
  data: LetterData,
  registration: Registration | null,
  addressees: number,
): Promise<Uint8Array> {
  const copies: Uint8Array[] = []
  for (let copyFor = 0; copyFor < addressees; copyFor++)
    copies.push((await print({ ...data, copyFor }, registration)).pdf)
  return joinPages(copies)
}

const print = (data: LetterData, registration: Registration | null): Promise<Rendered> =>
  compile('document.typ', layoutData(data, registration), { moment: data.now, files: filesOf(data.pictures) })

/** The same document as a Word file; number and date where it has them, a mark of signature never: that is the PDF's. */
export const renderDocx = (
  data: Omit<LetterData, 'now'>,
  registration: Pick<Registration, 'number' | 'date'> | null,
): Promise<Uint8Array> => writeDocx(paperOf(data, registration))

export type FormPart =
  | { type: 'paragraph' | 'heading' | 'title' | 'corner'; text: string }
  | { type: 'pagebreak' }
  | { type: 'facts'; rows: [string, string][] }
  | { type: 'table'; head: string[]; widths: number[]; rows: string[][] }

/** A printed form: agreement sheet, register, act. One of several copies names each by a `title` part, not at its head. */
export const renderForm = (form: {
  title: string
  parts: FormPart[]
  landscape?: boolean
  copies?: boolean
  now: Date
}): Promise<Rendered> =>
  compile(
    'form.typ',
    { title: form.title, parts: form.parts, landscape: form.landscape ?? false, copies: form.copies ?? false },
    { moment: form.now },
  )

export type Envelope = {
  /** Registration numbers of what lies in it, for «исх. № …». */
  numbers: string[]
  /** Everybody to whom something in it goes. */
  names: string[]
  address: string[]
  index: string
  /** Abroad: the official name of the country, which ends the address in both languages. */
  country: { ru: string; en: string } | null
}
export type EnvelopeSize = 'dl' | 'c5' | 'c4'

/** Envelopes of one size, one a page, from the office as the sender; abroad in Latin letters. */
export async function renderEnvelopes({
  now,
  ...data
}: {
  size: EnvelopeSize
  envelopes: Envelope[]
  now: Date
}): Promise<Rendered> {
  assertPrintable(data)
  return compile('envelope.typ', { ...data, sender: SENDER, senderAbroad: OFFICE.abroad }, { moment: now })
}

const SENDER = { name: OFFICE.name, address: OFFICE.address.split(/, (?=г\. )/) }
