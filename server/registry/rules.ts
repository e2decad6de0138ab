import type { Access } from '@/lib/contracts/access'
import type { DispatchMethod } from '@/lib/contracts/registry-views'
import { isPostalCode } from '@/lib/countries/postal-code'
import { missingFields, needsCorrespondent } from '@/lib/registry/required-fields'
import type { LoadedDocument } from '../documents'
import { DomainError } from '../kernel/errors'
import { allOf, type Verdict } from '../kernel/policy'

type Subject = Pick<LoadedDocument, 'flow' | 'state' | 'regNumber'>

const once = ({ regNumber }: Subject): Verdict => (regNumber ? 'registry.already_registered' : true)

/** Whether a received letter stands in the queue, without a number. */
export const registrableIncoming = (document: Subject): Verdict =>
  allOf(
    document.flow === 'incoming' ? true : 'registry.not_incoming',
    once(document),
    document.state === 'queued' ? true : 'registry.not_queued',
  )

/** Whether a document of ours is signed and has no number. */
export const registrableOutgoing = (document: Subject): Verdict =>
  allOf(
    document.flow === 'incoming' ? 'registry.not_outgoing' : true,
    once(document),
    document.state === 'registration' ? true : 'registry.not_signed',
  )

export const afterRegistration = ({ flow, regNumber }: Subject): Verdict =>
  allOf(flow === 'incoming' ? 'registry.not_outgoing' : true, regNumber ? true : 'registry.not_registered')

const WAITING_TO_GO: ReadonlySet<string> = new Set(['registered', 'send_failed'])

export const dispatchable = ({ state }: Subject): Verdict => (WAITING_TO_GO.has(state) ? true : 'registry.already_sent')

export const linkable = ({ state }: Subject): Verdict =>
  state === 'sent' ? true : state === 'closed' ? 'registry.already_linked' : 'registry.not_sent'

/** Refuses as a conflict what the document's own state forbids: a colleague may have done it a moment ago. */
export function requireState(
  verdict: Verdict,
  { regNumber, regDate }: Pick<LoadedDocument, 'regNumber' | 'regDate'>,
): void {
  if (verdict !== true) throw new DomainError('conflict', verdict, { number: regNumber, date: regDate })
}

type Card = Parameters<typeof missingFields>[0] & {
  correspondentId?: string | null
  dueDate?: string | null
  requisites: {
    addresseeIds: string[]
    externalControl?: boolean
    appeal?: { levels?: { postalCode?: string | null } | null } | null
  }
}

/**
 * A card goes into the journal whole: every field of its kind filled or marked as absent, somebody it is from, dates possible,
 * an index that exists (V-06.02), somebody to consider it (R-31.11, V-19.28), a date where a term is held from outside (V-14.06).
 */
export function checkCard(card: Card, today: string): void {
  const fields = missingFields(card)
  if (fields.length) throw new DomainError('invalid', 'registry.fields_missing', { fields })
  if (!card.correspondentId && needsCorrespondent(card.kind ?? 'incoming'))
    throw new DomainError('invalid', 'registry.no_correspondent')
  const code = card.requisites.appeal?.levels?.postalCode
  if (code && !isPostalCode(code)) throw new DomainError('invalid', 'registry.postal_code')
  if (!card.requisites.addresseeIds.length) throw new DomainError('invalid', 'registry.no_addressee')
  if (card.theirDate && card.theirDate > today) throw new DomainError('invalid', 'registry.future_date')
  if (card.requisites.externalControl && !card.dueDate)
    throw new DomainError('invalid', 'registry.external_without_date')
  if (card.dueDate && card.dueDate < today) throw new DomainError('invalid', 'registry.past_due')
}

const METHODS: readonly DispatchMethod[] = ['medo', 'email', 'post', 'courier', 'special', 'in_person', 'fax']
const OPEN_ONLY: ReadonlySet<DispatchMethod> = new Set(['email', 'fax'])

/** Ways that end at the border. */
const AT_HOME: ReadonlySet<DispatchMethod> = new Set(['medo', 'special'])

/** Whether a way leads abroad. */
export const leadsAbroad = (method: DispatchMethod): boolean => !AT_HOME.has(method)

/** Ways a document may be sent: what is for official use never goes by e-mail or fax. */
export const methodsFor = (access: Access, { abroad } = { abroad: false }): DispatchMethod[] =>
  METHODS.filter((method) => (access !== 'dsp' || !OPEN_ONLY.has(method)) && (!abroad || leadsAbroad(method)))
