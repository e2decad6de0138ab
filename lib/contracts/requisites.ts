import { z } from 'zod'
import { AddressLevels } from '../countries/levels'
import { INNER_WAY, RECEIVED_WAYS } from '../registry/delivery-ways'
import { ACT_KINDS, APPEAL_FORMS } from '../registry/received-kinds'
import { ABSENTABLE } from '../registry/required-fields'
import { CountryCode } from './country'

const line = z.string().trim().max(500)

/** Values of the requisites an administrator has added to the kind, by their ids; the server holds each to its type (C-09.08). */
export const AdditionalValues = z.record(
  z.uuid(),
  z.union([z.string().trim().max(4000), z.number(), z.boolean(), z.null()]),
)

/** To whom a letter goes, in the dative, as it is printed: lines of the position, then «Фамилия И.О.». */
export const Addressee = z.object({
  organisationId: z.string().nullish(),
  position: line.default('').describe('position or body in the dative, lines split by \\n'),
  name: line.default('').describe('«Воронцову П.А.»'),
  address: line.default(''),
  country: CountryCode.nullish().describe('of an address abroad; print names it under the address (R-24.07, R-24.09)'),
  foreignName: line.optional().describe('to whom, as the envelope abroad names them (R-24.09)'),
  foreignMission: z.boolean().optional().describe('a mission of a foreign state at home (R-24.01, R-24.11)'),
  body: line.optional().describe('a body in the nominative, over the position of one of its officials (R-06.07)'),
  listed: z.boolean().optional().describe('«(по списку)» under a generalised addressee (R-06.13)'),
})
export type Addressee = z.infer<typeof Addressee>

/** Recipients of a mailing list as they stood when it was put into the card: the letter goes to these. */
export const Mailing = z.object({
  listId: z.uuid(),
  name: line,
  members: z
    .array(Addressee.pick({ organisationId: true, position: true, name: true, address: true }))
    .min(1)
    .max(500),
})
export type Mailing = z.infer<typeof Mailing>

/** A stamp of approval or of agreement outside the office. */
export const Stamp = z.object({
  by: z.enum(['official', 'body', 'letter']),
  who: line.default('').describe('position of the official; body, or letter and its author, in the instrumental'),
  name: line.default('').describe('«И.О. Фамилия» of the official'),
  date: z.iso.date().nullish(),
  number: line.default('').describe('number of the protocol or of the letter'),
})
export type Stamp = z.infer<typeof Stamp>

/** What the look at received mail may find wrong; the rest was right. */
export const LookRemark = z.enum(['packing', 'address', 'completeness', 'attachments'])
export type LookRemark = z.infer<typeof LookRemark>

/** Requisites of what the office writes: the card feeds the letter, nothing is typed twice. */
export const OutgoingRequisites = z.object({
  addressees: z.array(Addressee).max(40).default([]),
  heading: z.string().trim().max(1000).default(''),
  replyTo: z.object({ number: line, date: z.iso.date() }).nullish(),
  salutation: line.default(''),
  attachments: z.string().trim().max(2000).default(''),
  signatory: z
    .object({
      personId: z.string().nullish(),
      position: line,
      name: line,
      acting: z.object({ order: line }).nullish().describe('signs as acting, by this order (R-07.24)'),
    })
    .nullish(),
  executor: z.object({ name: line, phone: line }).nullish(),
  letterhead: z
    .enum(['body', 'official', 'none'])
    .optional()
    .describe('whose letterhead it is; of the body, when not said'),
  copyNumber: z.number().int().min(1).max(9999).optional().describe('«Экз. № …» of a restricted document'),
  approvals: z.array(Stamp).max(4).optional(),
  agreements: z.array(Stamp).max(20).optional(),
  additional: AdditionalValues.optional(),
  mailing: Mailing.nullish().describe(
    'the mailing list of a letter to more than four, or «по списку» (R-06.13, R-06.17)',
  ),
})
export type OutgoingRequisites = z.infer<typeof OutgoingRequisites>

/** Marks with which a letter is processed and registered before all others. */
export const Urgency = z.enum(['none', 'urgent', 'very_urgent', 'at_once', 'telegram'])
export type Urgency = z.infer<typeof Urgency>

/** What an appeal of a citizen has beside a letter; the author's data are personal (V-19.27, V-19.28). */
export const Appeal = z.object({
  form: z.enum(APPEAL_FORMS).default('written'),
  applicant: line.default('').describe('«Фамилия Имя Отчество» of the author, of a collective appeal the first one'),
  address: line.default('').describe('exact postal address, as the author gives it or put together of its levels'),
  levels: AddressLevels.nullish().describe('the address picked level by level; null: in one line (V-06.02)'),
  phone: line.default(''),
  email: line.default(''),
  collective: z.boolean().default(false),
  topic: line.default('').describe('тематика'),
})
export type Appeal = z.infer<typeof Appeal>

/** Requisites of a received document. */
export const IncomingRequisites = z.object({
  addresseeIds: z.array(z.uuid()).max(20).default([]),
  signedBy: line.default(''),
  sheets: z.number().int().min(0).max(10_000).nullish(),
  attachments: line.default(''),
  deliveryMethod: z
    .enum([...RECEIVED_WAYS, INNER_WAY])
    .default('post')
    .describe('how it came (R-29.01)'),
  group: line.default(''),
  controllerId: z.uuid().nullish(),
  noScanReason: line.default('').describe('why there is no scan (R-31.13)'),
  absent: z.array(z.enum(ABSENTABLE)).default([]).describe('fields the letter does not have: «б/н», «б/д»'),
  linkIds: z.array(z.uuid()).max(20).default([]).describe('letters this one answers or goes on from (R-31.15)'),
  duplicateChoice: z.object({ documentId: z.uuid(), choice: z.enum(['not_duplicate']) }).nullish(),
  refusal: line.default(''),
  externalControl: z.boolean().default(false).describe('a term set from outside is held (V-14.05)'),
  urgency: Urgency.default('none'),
  note: z.string().trim().max(2000).default('').describe('«Примечание»: damages and what else is told of it (R-30.08)'),
  envelopeKept: z.boolean().default(false).describe('the envelope is kept with the document (R-30.10)'),
  lookRemarks: z
    .array(LookRemark)
    .nullish()
    .describe('what the look found wrong, nothing where all was right; null: not looked'),
  appeal: Appeal.nullish().describe('of an appeal of a citizen only (V-19.28)'),
  actKind: z.enum(ACT_KINDS).nullish().describe('of a legal act only (R-02.05)'),
  additional: AdditionalValues.optional(),
})
export type IncomingRequisites = z.infer<typeof IncomingRequisites>

/** The requisites a document of a flow has. */
export const requisitesOf = (flow: string): typeof IncomingRequisites | typeof OutgoingRequisites =>
  flow === 'incoming' ? IncomingRequisites : OutgoingRequisites
