import { OutgoingRequisites } from '@/lib/contracts/requisites'

/** To whom a document goes, in one line, as its card names them: position and name of each addressee. */
export function addresseeLine(requisites: unknown): string {
  const parsed = OutgoingRequisites.safeParse(requisites)
  if (!parsed.success) return ''
  return parsed.data.addressees
    .map(({ position, name }) => [position.replaceAll('\n', ' '), name].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ')
    .slice(0, 2000)
}
