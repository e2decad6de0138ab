import { z } from 'zod'

/** Correspondents whose terms are held by external control (V-14.05). */
export const Category = z.enum(['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'])
export type Category = z.infer<typeof Category>

/** Types of addressee; the last two stand under another entry (V-05.13). */
export const AddresseeKind = z.enum(['body', 'municipal', 'organisation', 'citizen', 'unit', 'official'])
export type AddresseeKind = z.infer<typeof AddresseeKind>

export const OrganisationView = z.object({
  id: z.uuid(),
  kind: AddresseeKind,
  name: z.string(),
  shortName: z.string().nullable(),
  category: Category.nullable(),
  address: z.string().nullable(),
  country: z.string().nullable().describe('of mail abroad; the address does not name it'),
  foreignName: z.string().nullable(),
  foreignMission: z.boolean().describe('an embassy or another mission of a foreign state, or below one (R-24.11)'),
  email: z.string().nullable(),
  headPositionDative: z.string().nullable(),
  headNameDative: z.string().nullable(),
  salutation: z.string().nullable(),
})
export type OrganisationView = z.infer<typeof OrganisationView>

export const FoundOrganisation = OrganisationView.extend({
  within: z.string().nullable().describe('the organisation, and the unit, this one stands in'),
  position: z.string().nullable(),
  locality: z.string().nullable(),
  taxNumber: z.string().nullable(),
  own: z.boolean().describe('private to the person who added it (V-05.11)'),
  closed: z.boolean(),
  recent: z.boolean().describe('written into a card by this person before'),
})
export type FoundOrganisation = z.infer<typeof FoundOrganisation>

/** Why an entry may repeat another. */
export const LikenessReason = z.enum(['name', 'tax', 'address'])
export type LikenessReason = z.infer<typeof LikenessReason>
export const AlikeOrganisation = FoundOrganisation.extend({ by: z.array(LikenessReason) })
export type AlikeOrganisation = z.infer<typeof AlikeOrganisation>

const Verdict = z.union([z.literal(true), z.string()]).describe('true, or the reason why not')

export const RequestKind = z.enum(['email', 'redirect', 'change', 'list_right'])
export type RequestKind = z.infer<typeof RequestKind>

export const RequestView = z.object({
  id: z.uuid(),
  kind: RequestKind,
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  list: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  person: z.string().nullable(),
  access: z.enum(['use', 'change', 'none']).nullable(),
  note: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  outcome: z.enum(['done', 'declined']).nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string(),
})
export type RequestView = z.infer<typeof RequestView>

/** The card of an external addressee. */
export const AddresseeCard = OrganisationView.extend({
  parentId: z.uuid().nullable(),
  taxNumber: z.string().nullable(),
  street: z.string().nullable(),
  house: z.string().nullable(),
  flat: z.string().nullable(),
  locality: z.string().nullable(),
  district: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  phone: z.string().nullable(),
  position: z.string().nullable(),
  permanent: z.boolean(),
  windowEnvelope: z.boolean(),
  exchange: z.enum(['email']).nullable(),
  redirects: z.boolean(),
  own: z.boolean(),
  owner: z.string().nullable().describe('whose own entry it is'),
  closed: z.boolean(),
  version: z.number().int(),
  above: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('from the organisation down'),
  below: z.array(FoundOrganisation).describe('its units and employees'),
  formerNames: z.array(z.string()),
  requests: z.array(RequestView),
  abilities: z.object({ change: Verdict, share: Verdict, close: Verdict, addBelow: Verdict, merge: Verdict }),
})
export type AddresseeCard = z.infer<typeof AddresseeCard>

export const DuplicatePair = z.object({ one: FoundOrganisation, other: FoundOrganisation, by: z.array(LikenessReason) })
export type DuplicatePair = z.infer<typeof DuplicatePair>

export const ListAccess = z.enum(['use', 'change'])
export const MailingListRow = z.object({
  id: z.uuid(),
  name: z.string(),
  heading: z.string(),
  author: z.string(),
  members: z.number().int(),
  access: z.enum(['use', 'change', 'keep']).describe('keep is the author’s, or the supervisor’s after them'),
})
export type MailingListRow = z.infer<typeof MailingListRow>

export const MailingMember = z.object({
  organisationId: z.uuid().nullable(),
  title: z.string().nullable().describe('the entry as it is called now'),
  position: z.string(),
  name: z.string(),
  address: z.string(),
})
export type MailingMember = z.infer<typeof MailingMember>

export const MailingListView = MailingListRow.omit({ members: true }).extend({
  version: z.number().int(),
  members: z.array(MailingMember),
  rights: z.array(z.object({ personId: z.uuid(), person: z.string(), access: ListAccess })),
  requests: z.array(RequestView),
})
export type MailingListView = z.infer<typeof MailingListView>
