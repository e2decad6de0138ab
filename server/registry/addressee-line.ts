import { type Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'

/** To whom a document goes, in one line, as its card names them: position and name of each addressee. */
export function addresseeLine(requisites: unknown): string {
  const parsed = OutgoingRequisites.safeParse(requisites)
  if (!parsed.success) return ''
  return parsed.data.addressees.map(addresseeName).filter(Boolean).join('; ').slice(0, 2000)
}

/** One addressee in a line: position and name. */
export const addresseeName = ({ position, name }: Pick<Addressee, 'position' | 'name'>): string =>
  [position.replaceAll('\n', ' '), name].filter(Boolean).join(', ')
