import type { Addressee, OutgoingRequisites, Stamp } from '../contracts/requisites'
import { printedAddress } from '../countries/address'
import { formatDate } from '../text/dates'

/** How the office names itself after a position: «министра *территориального развития …*», «отдела *Министерства …*». */
export type OfficeName = { genitive: string; ofMinister: string }

/**
 * What stands over the name of an addressee: a body in the nominative, under it the position of its official in the dative
 * under a generalised addressee «(по списку)».
 */
export const addresseePosition = ({ body, position, listed }: Addressee): string =>
  [body, position, listed && '(по списку)'].filter(Boolean).join('\n')

/** A correspondent abroad, or an embassy or another mission of a foreign state at home. */
export const isForeign = ({ country, foreignMission }: Pick<Addressee, 'country' | 'foreignMission'>): boolean =>
  Boolean(country || foreignMission)

/** An addressee as it is printed; `abroad` tells that the name stands first, over the organisation and the post. */
export type PrintedAddressee = { position: string; name: string; address: string; abroad: boolean }

/** The position with the body over it, the name, the address; one abroad ends with its country. */
export const printedAddressee = (one: Addressee): PrintedAddressee => ({
  position: addresseePosition(one),
  name: one.name,
  address: printedAddress(one),
  abroad: isForeign(one),
})

/**
 * The position in a signature by the sheet it stands on: none on the letterhead of the official, without the
 * body's name on the letterhead of the body, with it where there is no letterhead. An acting official has the position of
 * the order, which is what the card holds.
 */
export function signaturePosition({ letterhead, signatory }: OutgoingRequisites, office: OfficeName): string {
  const position = signatory?.position ?? ''
  if (letterhead === 'official') return ''
  if (letterhead !== 'none' || !position) return position
  return `${position} ${/министра?$/i.test(position) ? office.ofMinister : office.genitive}`
}

export type PrintedStamp = { lines: string[] }

/** Stamps of approval stand over the text, each a column of lines. */
export const approvalStamps = ({ approvals = [] }: OutgoingRequisites): PrintedStamp[] =>
  approvals.map((stamp) => ({ lines: [stamp.by === 'official' ? 'УТВЕРЖДАЮ' : 'УТВЕРЖДЕНО', ...stampBody(stamp)] }))

/** On one sheet. */
export const MOST_STAMPS = 4

/** Stamps of agreement stand under the signature; from the fifth on all are on a sheet of their own. */
export function agreementStamps({ agreements = [] }: OutgoingRequisites): PrintedStamp[] {
  if (agreements.length > MOST_STAMPS) return [{ lines: ['Лист согласования прилагается'] }]
  return agreements.map((stamp) => ({ lines: ['СОГЛАСОВАНО', ...stampBody(stamp)] }))
}

/** An official signs and dates by hand or by an electronic signature; a body is named with its protocol, a letter with its number. */
function stampBody({ by, who, name, date, number }: Stamp): string[] {
  const lines = who.split('\n').filter(Boolean)
  if (by === 'official')
    return [...lines, `____________ ${name}`.trim(), date ? formatDate(date) : '«___» ____________ 20___ г.']
  const from = `от ${date ? formatDate(date) : '__________'} № ${number || '_____'}`
  return [...lines, by === 'body' ? `(протокол ${from})` : from]
}
