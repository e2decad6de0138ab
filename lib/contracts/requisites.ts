import { z } from 'zod'
import { ABSENTABLE } from '../registry/required-fields'

const line = z.string().trim().max(500)

/** To whom a letter goes, in the dative, as it is printed: lines of the position, then «Фамилия И.О.». */
export const Addressee = z.object({
  organisationId: z.string().nullish(),
  position: line.default('').describe('position or body in the dative, lines split by \\n'),
  name: line.default('').describe('«Воронцову П.А.»'),
  address: line.default(''),
})
export type Addressee = z.infer<typeof Addressee>

/** Requisites of what the office writes: the card feeds the letter, nothing is typed twice. */
export const OutgoingRequisites = z.object({
  addressees: z.array(Addressee).max(40).default([]),
  heading: z.string().trim().max(1000).default(''),
  replyTo: z.object({ number: line, date: z.iso.date() }).nullish(),
  salutation: line.default(''),
  attachments: z.string().trim().max(2000).default(''),
  signatory: z.object({ personId: z.string().nullish(), position: line, name: line }).nullish(),
  executor: z.object({ name: line, phone: line }).nullish(),
})
export type OutgoingRequisites = z.infer<typeof OutgoingRequisites>

/** Requisites of a received document. */
export const IncomingRequisites = z.object({
  addresseeIds: z.array(z.uuid()).max(20).default([]),
  signedBy: line.default(''),
  sheets: z.number().int().min(0).max(10_000).nullish(),
  attachments: line.default(''),
  deliveryMethod: z.enum(['post', 'courier', 'email', 'medo', 'fax', 'in_person']).default('post'),
  group: line.default(''),
  controllerId: z.uuid().nullish(),
  noScanReason: line.default('').describe('why there is no scan (R-31.13)'),
  absent: z.array(z.enum(ABSENTABLE)).default([]).describe('fields the letter does not have: «б/н», «б/д»'),
  linkIds: z.array(z.uuid()).max(20).default([]).describe('letters this one answers or goes on from (R-31.15)'),
  duplicateChoice: z.object({ documentId: z.uuid(), choice: z.enum(['not_duplicate']) }).nullish(),
  refusal: line.default(''),
})
export type IncomingRequisites = z.infer<typeof IncomingRequisites>

/** The requisites a kind of document has. */
export const requisitesOf = (kind: string): typeof IncomingRequisites | typeof OutgoingRequisites =>
  kind === 'incoming' ? IncomingRequisites : OutgoingRequisites
