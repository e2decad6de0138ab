import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { addresseePosition, agreementStamps, approvalStamps, signaturePosition } from '@/lib/requisites/printed'
import { formatDate } from '@/lib/text/dates'
import { type Paper, writeDocx } from './docx/write-docx'
import { compile, type Rendered } from './engine'
import { filesOf, type PrintedPictures, placesOf } from './pictures'
import { assertPrintable } from './printable'
import { CURRENT_PROFILE, OFFICE, PROFILES, type ProfileKey } from './profiles'

export { readLetterhead } from './letterhead'
export type { PrintedPicture, PrintedPictures } from './pictures'

export type SignatureMark = { certificate: string; owner: string; validFrom: string; validTo: string }

export type LetterData = {
  layout: string | null
  kindName: string
  title: string
  restricted: boolean
  /** Not signed yet: «ПРОЕКТ» in the corner of an act, no emblem. Never of what is frozen to be signed. */
  draft?: boolean
  requisites: unknown
  body: BodyNode
  /** Every picture of the text by its SHA-256. */
  pictures?: PrintedPictures
  profile?: ProfileKey
  now: Date
}

export type Registration = { number: string; date: string; signature: SignatureMark | null; originalSha256: string }

/** The document as it is signed: every requisite in its place, number and date still empty, PDF/A-1b. */
export async function renderDocument(data: LetterData): Promise<Rendered> {
  assertPrintable([data.title, data.kindName, data.requisites, data.body])
  return print(data, null)
}

/** The registered rendition: the same pages with number, date and signature mark drawn in the reserved places. */
export const renderRegistered = (data: LetterData, registration: Registration): Promise<Rendered> =>
  print(data, registration)

const print = (data: LetterData, registration: Registration | null): Promise<Rendered> =>
  compile('document.typ', layoutData(data, registration), { moment: data.now, files: filesOf(data.pictures) })

function layoutData(data: LetterData, registration: Registration | null) {
  const parsed = OutgoingRequisites.parse(data.requisites)
  const { letterhead = 'body', signatory, copyNumber } = parsed
  const paper = paperOf(data, registration)
  return {
    ...paper,
    requisites: {
      ...paper.requisites,
      letterhead,
      officer: letterhead === 'official' ? (signatory?.position ?? '') : '',
      copyNumber: copyNumber ?? 1,
      approvals: approvalStamps(parsed),
      agreements: agreementStamps(parsed),
    },
    draft: data.draft ?? false,
    office: OFFICE,
    body: numbered(data.body),
    pictures: placesOf(data.pictures),
    signature: registration?.signature ?? null,
    original: registration?.originalSha256 ?? null,
  }
}

/** What is put on paper, whether by Typst or by Word. */
function paperOf(
  {
    layout,
    profile = CURRENT_PROFILE,
    requisites,
    body,
    pictures = new Map(),
    kindName,
    title,
    restricted,
  }: Omit<LetterData, 'now'>,
  registration: Pick<Registration, 'number' | 'date'> | null,
): Paper {
  const parsed = OutgoingRequisites.parse(requisites)
  const { signatory } = parsed
  return {
    layout: layout ?? 'letter',
    profile: PROFILES[profile],
    kindName,
    title,
    restricted,
    body,
    pictures,
    requisites: {
      ...parsed,
      addressees: parsed.addressees.map((one) => ({ ...one, position: addresseePosition(one) })),
      heading: parsed.heading || title,
      replyTo: parsed.replyTo ? { ...parsed.replyTo, date: formatDate(parsed.replyTo.date) } : null,
      signatory: signatory ? { ...signatory, position: signaturePosition(parsed, OFFICE) } : null,
      executor: parsed.executor ?? null,
    },
    number: registration?.number ?? null,
    date: registration ? formatDate(registration.date) : null,
  }
}

/** Puts the computed clause number into each paragraph; the text itself never holds it. */
function numbered(body: BodyNode): BodyNode {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  return {
    ...body,
    content: blocks.map((node, index) => (numbers[index] ? { ...node, number: numbers[index] } : node)),
  }
}

/** The same document as a Word file; number and date where it has them, a mark of signature never: that is the PDF's. */
export const renderDocx = (
  data: Omit<LetterData, 'now'>,
  registration: Pick<Registration, 'number' | 'date'> | null,
): Promise<Uint8Array> => writeDocx(paperOf(data, registration))

export type FormPart =
  | { type: 'paragraph' | 'heading'; text: string }
  | { type: 'pagebreak' }
  | { type: 'facts'; rows: [string, string][] }
  | { type: 'table'; head: string[]; widths: number[]; rows: string[][] }

/** A printed form: agreement sheet, register, certificate. */
export const renderForm = (form: {
  title: string
  parts: FormPart[]
  landscape?: boolean
  now: Date
}): Promise<Rendered> =>
  compile(
    'form.typ',
    { title: form.title, parts: form.parts, landscape: form.landscape ?? false },
    { moment: form.now },
  )
