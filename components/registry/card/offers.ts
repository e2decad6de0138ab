import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
import type { SuggestedField, Suggestions } from '@/lib/contracts/registry-views'
import type { Absentable } from '@/lib/registry/required-fields'
import type { CardValues } from './card-values'

export type OfferedField = SuggestedField | 'sheets'
/** What a press puts into the card; whether it was read where earlier letters of the correspondent kept it. */
export type Offer = { part: Partial<CardValues>; sure: boolean; learnt?: boolean }
export type Offers = Partial<Record<OfferedField, Offer>>

/** What the card is filled from: what the scan says, and who considers such letters by the distribution of duties. */
export type Sources = { suggested: Suggestions | null; proposed: ProposedAddressee[] }

/** What may be taken: only into fields that are empty, and not into those marked as absent in the letter. */
export function offersOf({ suggested, proposed }: Sources, values: CardValues, base: CardValues): Offers {
  const offers = suggested ? readOffers(suggested, values, base) : {}
  const [first] = proposed
  if (!first || offers.addressees || values.addressees.length) return offers
  const part = { addressees: [{ id: first.id, name: first.name }] }
  return { ...offers, addressees: { part, sure: proposed.length === 1 } }
}

function readOffers(suggested: Suggestions, values: CardValues, base: CardValues): Offers {
  const { absent } = values
  const offers: Offers = {}
  const offer = (field: OfferedField, part: Partial<CardValues> | null | false) => {
    if (part && !absent.includes(field as Absentable))
      offers[field] = {
        part,
        sure: field !== 'sheets' && !suggested.unsure.includes(field),
        ...(field !== 'sheets' && suggested.learnt.includes(field) ? { learnt: true } : {}),
      }
  }
  const { organisation, theirNumber, theirDate, title, signedBy, attachments, addressees, sheets, urgency } = suggested
  const found = suggested.answersTo?.found
  const untouched = values.title === base.title && title !== values.title
  offer(
    'organisation',
    !values.organisation && organisation && { organisation: { id: organisation.id, name: organisation.name } },
  )
  offer('theirNumber', !values.theirNumber && !!theirNumber && { theirNumber })
  offer('theirDate', !values.theirDate && !!theirDate && { theirDate })
  offer('title', untouched && !!title && { title })
  offer('signedBy', !values.signedBy && values.kind !== 'appeal' && !!signedBy && { signedBy })
  offer('attachments', !values.attachments && !!attachments && { attachments })
  offer('addressees', !values.addressees.length && addressees.length > 0 && { addressees })
  offer('urgency', values.urgency === 'none' && !!urgency && { urgency })
  offer('sheets', values.sheets === null && !!sheets && { sheets })
  offer(
    'links',
    !!found &&
      !values.links.some(({ documentId }) => documentId === found.documentId) && { links: [...values.links, found] },
  )
  return offers
}

/** Fields that were read without doubt, to be taken at once. */
export const sureFields = (offers: Offers): OfferedField[] =>
  (Object.keys(offers) as OfferedField[]).filter((field) => offers[field]?.sure)
