import { z } from 'zod'
import { ADDRESS_FAULTS } from '../countries/faults'

export const DispatchMethod = z.enum(['post', 'courier', 'email', 'medo', 'fax', 'in_person', 'special'])
export type DispatchMethod = z.infer<typeof DispatchMethod>

export const MailClass = z.enum(['simple', 'registered'])
export type MailClass = z.infer<typeof MailClass>

/**
 * What is looked at before a document goes; of a letter by a list, the signature under it
 * of a letter abroad, its cover letter. */
export const CheckKey = z.enum([
  ...(['date', 'number', 'addressee', 'address'] as const),
  ...(['delivery', 'attachments', 'executor', 'copies', 'list', 'cover'] as const),
])
export type CheckKey = z.infer<typeof CheckKey>
/** What only eyes on the paper can tell; the rest is right or goes back to the executor. */
export const BY_HAND: ReadonlySet<CheckKey> = new Set([
  'delivery',
  'attachments',
  'executor',
  'copies',
  'list',
  'cover',
])

/** What the card itself tells: nobody can vouch for it, so a line that fails it goes back. */
export const BY_DATA: readonly CheckKey[] = CheckKey.options.filter((key) => !BY_HAND.has(key))

const ELECTRONIC: ReadonlySet<DispatchMethod> = new Set(['email', 'medo', 'fax'])
/** Ways without paper: no copies to count, no envelope, attachments are files. */
export const isElectronic = (method: DispatchMethod): boolean => ELECTRONIC.has(method)

const POSTAL: ReadonlySet<DispatchMethod> = new Set(['post', 'special'])
/** Ways that go by the postal address. */
export const isPostal = (method: DispatchMethod): boolean => POSTAL.has(method)

const BY_SIGNATURE: ReadonlySet<DispatchMethod> = new Set(['courier', 'special'])
/** Ways whose packets are passed on against signature under the register. */
export const goesBySignature = (method: DispatchMethod): boolean => BY_SIGNATURE.has(method)

export const Check = z.object({
  key: CheckKey,
  result: z.enum(['passed', 'failed', 'confirmed', 'not_needed']),
  by: z.string().optional().describe('who vouched for what the data cannot tell'),
  note: z.string().optional().describe('why no cover letter is needed (R-24.11)'),
  fault: z.enum(ADDRESS_FAULTS).optional().describe('what is wrong with the address (R-06.22, R-24.09)'),
})
export type Check = z.infer<typeof Check>

/** What is wrong with the address, where a check of it has failed and told. */
export const faultOf = (checks: readonly Check[]): Check['fault'] =>
  checks.find(({ key, result }) => key === 'address' && result === 'failed')?.fault

const named = z.string().nullable()

/** One addressee of a registered document at the desk of sending. */
export const LineView = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  number: named,
  regDate: named,
  title: z.string(),
  restricted: z.boolean(),
  addressee: z.string(),
  address: z.string(),
  country: named.describe('of mail abroad (R-24.09)'),
  foreignName: z.string().describe('to whom, as the envelope abroad names them'),
  mission: z.boolean().describe('to an embassy or another mission of a foreign state at home (R-24.11)'),
  position: z.number().int().describe('the place of the addressee in the card'),
  email: z.string(),
  method: DispatchMethod,
  methods: z.array(DispatchMethod),
  mailClass: MailClass.nullable(),
  urgent: z.boolean(),
  paperFollows: z.boolean(),
  decidedBy: named,
  approvedBy: named,
  kind: z.enum(['first', 'follow_up', 'replacement']),
  permittedBy: named,
  state: z.enum(['waiting', 'accepted', 'with_executor', 'sent']),
  checks: z.array(Check),
  sendBy: named,
  returnReason: named,
  envelope: z.string().describe('lines with one key go in one envelope (R-33.11)'),
})
export type LineView = z.infer<typeof LineView>

/** One recorded sending with what became of it. */
export const SendingView = z.object({
  id: z.uuid(),
  lineId: z.uuid().nullable(),
  documentId: z.uuid(),
  number: named,
  title: z.string(),
  addressee: z.string(),
  address: z.string(),
  method: DispatchMethod,
  mailClass: MailClass.nullable(),
  sentOn: z.string(),
  envelope: z.number().int().nullable(),
  trackNumber: named,
  by: named,
  outcome: z.enum(['delivered', 'returned']).nullable(),
  outcomeOn: named,
  outcomeNote: z.string(),
  paperFollows: z.boolean().describe('the paper original is still to follow'),
  abroad: z.boolean().describe('mail abroad has numbers of its own (S10)'),
})
export type SendingView = z.infer<typeof SendingView>

export const RegisterView = z.object({
  id: z.uuid(),
  number: z.string(),
  method: DispatchMethod,
  mailClass: MailClass.nullable(),
  sentOn: z.string(),
  by: named,
  taken: z
    .object({ by: z.string(), on: z.string(), notedBy: named })
    .nullable()
    .describe('who signed for the packets of the courier service (R-33.03)'),
  rows: z.array(SendingView),
})
export type RegisterView = z.infer<typeof RegisterView>

export const ReturnView = z.object({
  id: z.uuid(),
  number: z.string(),
  documentId: z.uuid(),
  docNumber: named,
  title: z.string(),
  addressee: z.string(),
  reason: z.string(),
  returnedOn: z.string(),
  by: named,
})
export type ReturnView = z.infer<typeof ReturnView>

/** The flow of documents of a unit and a group in a period. */
export const VolumeRow = z.object({
  unit: named,
  group: z.string(),
  received: z.number().int(),
  counted: z.number().int().describe('received, counted and not registered'),
  created: z.number().int(),
  sentRegistered: z.number().int(),
  sentSimple: z.number().int(),
  sentOther: z.number().int(),
  copies: z.number().int().describe('second and further copies sent'),
})
export type VolumeRow = z.infer<typeof VolumeRow>

export const FileView = z.object({ name: z.string(), mime: z.string(), base64: z.string() })
