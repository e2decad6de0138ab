import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { BodyNode } from '@/lib/editor/content'
import { agreementStamps, approvalStamps, printedAddressee, signaturePosition } from '@/lib/requisites/printed'
import { formatDate } from '@/lib/text/dates'
import type { Paper } from './docx/write-docx'
import { type PrintedPictures, placesOf } from './pictures'
import { printedBody } from './printed-body'
import { CURRENT_PROFILE, OFFICE, PROFILES, type ProfileKey } from './profiles'

export type SignatureMark = { certificate: string; owner: string; validFrom: string; validTo: string }

export type LetterData = {
  layout: string | null
  kindName: string
  title: string
  restricted: boolean
  /** Not signed yet: «ПРОЕКТ» in the corner of an act, no emblem. Never of what is frozen to be signed. */
  draft?: boolean
  /** Place of the addressee whose copy this is; their name is underlined. */
  copyFor?: number
  requisites: unknown
  body: BodyNode
  /** Every picture of the text by its SHA-256. */
  pictures?: PrintedPictures
  profile?: ProfileKey
  now: Date
}

export type Registration = { number: string; date: string; signature: SignatureMark | null; originalSha256: string }

/** What the layout is compiled over. */
export function layoutData(data: Omit<LetterData, 'now'>, registration: Registration | null) {
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
    copyFor: data.copyFor ?? null,
    office: OFFICE,
    body: printedBody(data.body),
    pictures: placesOf(data.pictures),
    mapped: false,
    signature: registration?.signature ?? null,
    original: registration?.originalSha256 ?? null,
  }
}

/** What is put on paper, whether by Typst or by Word. */
export function paperOf(
  {
    layout,
    profile = CURRENT_PROFILE,
    requisites,
    body,
    pictures = new Map(),
    kindName,
    title,
    restricted,
    draft = false,
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
    draft,
    body,
    pictures,
    requisites: {
      ...parsed,
      addressees: parsed.addressees.map(printedAddressee),
      heading: parsed.heading || title,
      replyTo: parsed.replyTo ? { ...parsed.replyTo, date: formatDate(parsed.replyTo.date) } : null,
      signatory: signatory ? { ...signatory, position: signaturePosition(parsed, OFFICE) } : null,
      executor: parsed.executor ?? null,
    },
    number: registration?.number ?? null,
    date: registration ? formatDate(registration.date) : null,
  }
}
