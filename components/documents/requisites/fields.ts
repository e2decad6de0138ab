import type { DocumentView } from '@/lib/contracts/documents'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { type Additional, type AdditionalValue, shownAdditional } from '@/lib/requisites/additional'

/** A requisite an administrator has added to the kind is a field of the card by its id (C-09.08). */
export type AdditionalKey = `additional:${string}`
const ADDED = 'additional:'
export const additionalKey = (id: string): AdditionalKey => `${ADDED}${id}`
export const isAdditional = (field: FieldKey): field is AdditionalKey => field.startsWith(ADDED)
export const additionalId = (field: FieldKey): string | null => (isAdditional(field) ? field.slice(ADDED.length) : null)

/** Fields of a card that the executors change themselves, with the values they hold. */
export type Fields = {
  [key: AdditionalKey]: AdditionalValue | null
  title: string
  addressees: OutgoingRequisites['addressees']
  mailing?: OutgoingRequisites['mailing']
  heading: string
  replyTo: { number: string; date: string } | null
  salutation: string
  attachments: string
  signatory: OutgoingRequisites['signatory'] | null
  letterhead?: OutgoingRequisites['letterhead']
  copyNumber?: OutgoingRequisites['copyNumber']
  executor: { name: string; phone: string } | null
  approvals?: OutgoingRequisites['approvals']
  agreements?: OutgoingRequisites['agreements']
}
export type FieldKey = keyof Fields
export type Edits = Partial<Fields>

export const FIELD_KEYS = [
  'title',
  'copyNumber',
  'approvals',
  'addressees',
  'mailing',
  'heading',
  'replyTo',
  'salutation',
  'attachments',
  'signatory',
  'agreements',
  'executor',
] as const satisfies readonly FieldKey[]

type Shown = Pick<DocumentView, 'access' | 'layout' | 'additional'>

/** Fields that this document has: its own, then those added to its kind that are in use (C-09.08). */
export const fieldsOn = (document: Shown): readonly FieldKey[] => [
  ...ownFieldsOn(document),
  ...shownAdditional(document.additional, {}).map(({ id }) => additionalKey(id)),
]

/** A copy's number only where access is restricted, a mailing list on a letter, approval only over an act or a memo. */
export const ownFieldsOn = ({ access, layout }: Pick<DocumentView, 'access' | 'layout'>): readonly FieldKey[] =>
  FIELD_KEYS.filter((field) => {
    if (field === 'copyNumber') return access === 'dsp'
    if (field === 'mailing') return layout === 'letter'
    return field !== 'approvals' || (layout !== null && layout !== 'letter')
  })

/** The card as its fields; what an older card does not have is empty, never missing. */
export function fieldsOf({ title, requisites }: Pick<DocumentView, 'title' | 'requisites'>): Fields {
  const { replyTo, signatory, executor, additional, ...rest } = OutgoingRequisites.parse(requisites)
  const added = Object.entries(additional ?? {}).map(([id, value]) => [additionalKey(id), value] as const)
  return {
    ...rest,
    ...Object.fromEntries(added),
    title,
    replyTo: replyTo ?? null,
    signatory: signatory ?? null,
    executor: executor ?? null,
  }
}

/** Values of the additional requisites a card has. */
export const additionalIn = ({ requisites }: Pick<DocumentView, 'requisites'>): Additional =>
  OutgoingRequisites.shape.additional.parse(requisites.additional) ?? {}

/** Whether two values of a field are the same on paper, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b)
}

const ordered = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )

/** What the act sends: only what was changed, and the correspondent that follows from the first addressee. */
export function toInput({ title, ...fields }: Edits) {
  const entries = Object.entries(fields) as [FieldKey, unknown][]
  const additional = entries.flatMap(([key, value]) => {
    const id = additionalId(key)
    return id === null ? [] : [[id, value as AdditionalValue | null] as const]
  })
  const requisites = {
    ...(Object.fromEntries(entries.filter(([key]) => additionalId(key) === null)) as Omit<Edits, 'title'>),
    ...(additional.length ? { additional: Object.fromEntries(additional) } : {}),
  }
  const correspondentId = requisites.addressees?.find(({ organisationId }) => organisationId)?.organisationId ?? null
  return {
    ...(title === undefined ? {} : { title }),
    ...(requisites.addressees ? { correspondentId } : {}),
    ...(Object.keys(requisites).length ? { requisites } : {}),
  }
}
