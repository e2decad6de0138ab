import { z } from 'zod'
import { Access } from './access'
import { PersonRef } from './documents'
import { AdditionalRequisiteView, OfferedKind } from './documents-kinds'
import { ScanDoubt } from './files'
import { Category, OrganisationView } from './organisations-views'
import { DispatchMethod } from './registry-dispatch-views'
import { ActView, ProcessedView } from './registry-processing-views'
import { TranslationView } from './registry-translation'
import { IncomingRequisites, Urgency } from './requisites'

export { DispatchMethod } from './registry-dispatch-views'

const Ability = z.union([z.literal(true), z.string()])

/** A registered document as another card may be linked to it. */
export const RegisteredRef = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  title: z.string(),
  number: z.string(),
  date: z.string(),
})
export type RegisteredRef = z.infer<typeof RegisteredRef>

/** An earlier appeal of the same author, which this one may repeat (V-19.29). */
export const EarlierAppeal = RegisteredRef.extend({
  applicant: z.string(),
  address: z.string(),
  state: z.string(),
})
export type EarlierAppeal = z.infer<typeof EarlierAppeal>

export const QueueRow = z.object({
  documentId: z.uuid(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  kind: z.string(),
  state: z.string(),
  title: z.string(),
  access: Access,
  correspondent: z.string().nullable().describe('from whom: the author of an appeal, else the correspondent'),
  theirNumber: z.string().nullable(),
  draftNumber: z.string().nullable(),
  regNumber: z.string().nullable(),
  at: z.string(),
  urgency: Urgency,
  receivedOn: z.string().nullable().describe('the date of the stamp of receipt (R-31.09)'),
  registerBy: z
    .string()
    .nullable()
    .describe('the last day on which a received letter is registered in time (R-31.08, R-31.10)'),
  daysLeft: z.number().int().nullable(),
  batchId: z.uuid().nullable().describe('the receipt of mail it came with (R-29.02)'),
  translation: TranslationView.nullable().describe(
    'it went for translation; without a term while it is away (R-24.15)',
  ),
})
export type QueueRow = z.infer<typeof QueueRow>

/** A letter under external control (V-14.06). */
export const ExternalControlRow = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  correspondent: z.string().nullable(),
  category: Category.nullable(),
  state: z.string(),
  dueDate: z.string(),
  daysLeft: z.number().int().nullable(),
  finished: z.boolean(),
})
export type ExternalControlRow = z.infer<typeof ExternalControlRow>

/** Everything the registration screen shows of one received letter. */
export const CardView = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  version: z.number().int(),
  state: z.string(),
  title: z.string(),
  access: Access,
  correspondent: OrganisationView.nullable(),
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  onControl: z.boolean(),
  requisites: IncomingRequisites,
  kinds: z.array(OfferedKind).describe('received kinds in use, and its own'),
  additional: z.array(AdditionalRequisiteView).describe('additional requisites of every received kind, in order'),
  addressees: z.array(PersonRef),
  controller: PersonRef.nullable(),
  links: z.array(RegisteredRef),
  doubts: z.array(ScanDoubt).describe('pages of the scan to look at before it is registered (R-03.19)'),
  translation: TranslationView.nullable().describe('where it went for translation (R-24.15)'),
  usualTranslator: z.string().nullable().describe('the body the last one went to'),
  scans: z.array(
    z.object({
      id: z.uuid(),
      role: z.enum(['scan', 'translation']),
      name: z.string(),
      pages: z.number().int().nullable(),
      drawable: z.boolean(),
      mime: z.string(),
    }),
  ),
  receivedAt: z.string(),
  receivedBy: z.string().nullable(),
  regNumber: z.string().nullable(),
  regDate: z.string().nullable(),
  code: z.string().nullable().describe('what the barcode of the registered card says (V-23.03)'),
  reception: z.string().nullable().describe('index of the reception it goes to, on its label (R-31.07)'),
  processed: ProcessedView.nullable().describe('how it left the queue without a number'),
  acts: z.array(ActView).describe('acts on its damages (R-30.07)'),
  setJournals: z
    .array(z.object({ kind: z.string(), restricted: z.boolean(), journalId: z.uuid() }))
    .describe('where registration settings lead documents of its unit (T-12.03)'),
  abilities: z.object({ register: Ability, complete: Ability, takeBack: Ability }),
})
export type CardView = z.infer<typeof CardView>

export const Duplicate = z.object({
  documentId: z.uuid(),
  title: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  by: z.enum(['number', 'date', 'scan']).describe('what they have in common besides the correspondent'),
})
export type Duplicate = z.infer<typeof Duplicate>

const SuggestedField = z.enum([
  ...(['organisation', 'theirNumber', 'theirDate', 'links', 'title'] as const),
  ...(['signedBy', 'attachments', 'addressees', 'urgency'] as const),
])
export type SuggestedField = z.infer<typeof SuggestedField>

/** Where on the scan a field was read, in parts of the width and the height of its page. */
export const ReadPlace = z.object({
  field: SuggestedField,
  page: z.number().int().min(1),
  boxes: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
})
export type ReadPlace = z.infer<typeof ReadPlace>

/** What the text of a scan seems to say; never taken without the registrar's press. */
export const Suggestions = z.object({
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  urgency: Urgency.nullable(),
  organisation: OrganisationView.nullable(),
  answersTo: z.object({ number: z.string(), date: z.string().nullable(), found: RegisteredRef.nullable() }).nullable(),
  title: z.string().nullable(),
  signedBy: z.string().nullable(),
  attachments: z.string().nullable(),
  addressees: z.array(z.object({ id: z.uuid(), name: z.string() })),
  sheets: z.number().int().nullable(),
  scan: z.uuid().nullable().describe('the file that was read'),
  places: z.array(ReadPlace),
  unsure: z.array(SuggestedField).describe('fields that may well be something else'),
  learnt: z.array(SuggestedField).describe('fields read where earlier letters of this correspondent kept them'),
})
export type Suggestions = z.infer<typeof Suggestions>

export const DispatchView = z.object({
  id: z.uuid(),
  method: DispatchMethod,
  addressee: z.string(),
  sentOn: z.string(),
  result: z.enum(['sent', 'failed']),
  trackNumber: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
})

/** What the registrar has to do with a signed document, and what is done already. */
export const OutgoingDesk = z.object({
  state: z.string(),
  restricted: z.boolean(),
  nextNumber: z.string().nullable().describe('the number it would get now; granted only by the registration'),
  reserved: z
    .array(z.object({ id: z.uuid(), number: z.string(), forDate: z.string() }))
    .describe('numbers kept for a registration like this one'),
  addressee: z.string(),
  methods: z.array(DispatchMethod).describe('ways of sending this document may go, the one chosen for it first'),
  dispatches: z.array(DispatchView),
  bundle: z.object({ fileId: z.uuid(), name: z.string() }).nullable(),
  proposedLink: z.object({ documentId: z.uuid(), number: z.string().nullable(), title: z.string() }).nullable(),
  linked: z.boolean(),
  answers: z
    .object({
      number: z.string(),
      date: z.string(),
      found: z.object({ documentId: z.uuid(), number: z.string().nullable(), title: z.string() }).nullable(),
    })
    .nullable()
    .describe('its mark of a reply that leads to no card yet, with the card that bears it (R-05.14)'),
  abilities: z.object({ register: Ability, dispatch: Ability, link: Ability }),
})
export type OutgoingDesk = z.infer<typeof OutgoingDesk>
