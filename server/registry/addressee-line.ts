import { type Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'

/** To whom a document goes, in one line, as its card names them: position and name of each, how many there are by a list. */
export function addresseeLine(requisites: unknown): string {
  const parsed = OutgoingRequisites.safeParse(requisites)
  if (!parsed.success) return ''
  const { addressees, mailing } = parsed.data
  const byList = mailing && `по списку: ${mailing.members.length}`
  return [...addressees.map(addresseeName), byList].filter(Boolean).join('; ').slice(0, 2000)
}

/** One addressee in a line: position and name. */
export const addresseeName = ({ position, name }: Pick<Addressee, 'position' | 'name'>): string =>
  [position.replaceAll('\n', ' '), name].filter(Boolean).join(', ')
