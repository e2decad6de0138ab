import type { DispatchMethod, MailClass } from '@/lib/contracts/registry-dispatch-views'
import { addressInLine } from '@/lib/countries/address'

type Sent = {
  method: DispatchMethod
  mailClass: MailClass | null
  address: string
  country: string | null
  email: string
  addressee: string
  /** For official use: never in one envelope with what is open. */
  restricted: boolean
}

/** Where a line goes: to the electronic address by e-mail, to the postal one, with its country, by everything else. */
export const placeOf = ({
  method,
  email,
  ...postal
}: Pick<Sent, 'method' | 'address' | 'country' | 'email'>): string =>
  method === 'email' ? email : addressInLine(postal)

/**
 * Lines with one key go in one envelope: one way, one class, one address however it is spaced. What is for official
 * use lies in an envelope of its own, apart from open letters to the same address.
 */
export function envelopeKey(line: Sent): string {
  const { method, mailClass, addressee, restricted } = line
  const known = method === 'email' ? line.email : line.address
  const place = known.trim() ? placeOf(line) : addressee
  const plain = place
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return [method, mailClass ?? '', restricted ? 'dsp' : '', plain.trim()].join('|')
}

/** The envelopes of a batch in the order of its lines: to each line the number of its envelope. */
export function envelopes(lines: readonly Sent[]): number[] {
  const numbers = new Map<string, number>()
  return lines.map((line) => {
    const key = envelopeKey(line)
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  })
}
