import { OutgoingRequisites } from '@/lib/contracts/requisites'

/** To whom a document goes, in one line, as its card names them: position and name of each, how many there are by a list. */
export function addresseeLine(requisites: unknown): string {
  const parsed = OutgoingRequisites.safeParse(requisites)
  if (!parsed.success) return ''
  const { addressees, mailing } = parsed.data
  const named = addressees.map(({ position, name }) =>
    [position.replaceAll('\n', ' '), name].filter(Boolean).join(', '),
  )
  return [...named, mailing && `по списку: ${mailing.members.length}`].filter(Boolean).join('; ').slice(0, 2000)
}
