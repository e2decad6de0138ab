import {
  BY_HAND,
  type Check,
  type CheckKey,
  type DispatchMethod,
  isElectronic,
  type MailClass,
} from '@/lib/contracts/registry-dispatch-views'
import { addressFault, addressInLine, nameFault } from '@/lib/countries/address'
import { addWorkingDays, type Calendar, isWorkingDay } from '../../directory'

const CUT_OFF = '14:00'
const POSTAL: ReadonlySet<DispatchMethod> = new Set(['post', 'special'])

export type Moment = { day: string; time: string }

/**
 * The working day on which what was accepted at a moment goes: the same one until 14:00, the next one after it.
 * Urgent mail, telegrams and МЭДО have no cut-off.
 */
export function sendBy(
  calendar: Calendar,
  { day, time }: Moment,
  { method, urgent }: { method: DispatchMethod; urgent: boolean },
): string {
  if (urgent || method === 'medo') return day
  return isWorkingDay(calendar, day) && time < CUT_OFF ? day : addWorkingDays(calendar, day, 1)
}

/** The earliest date a document may bear to be taken for sending: of today or of the previous working day. */
export function earliestDate(calendar: Calendar, today: string): string {
  const back = new Date(`${today}T00:00:00Z`)
  do back.setUTCDate(back.getUTCDate() - 1)
  while (!isWorkingDay(calendar, back.toISOString().slice(0, 10)))
  return back.toISOString().slice(0, 10)
}

export type Checked = {
  regNumber: string | null
  regDate: string | null
  addressee: string
  address: string
  country: string | null
  foreignName: string
  email: string
  method: DispatchMethod
  decided: boolean
  approved: boolean
  /** Copies and what goes again are not bound by the date. */
  again: boolean
  attachments: string
  files: number
  executor: string
}

const of = (key: CheckKey, passed: boolean | null): Check => ({
  key,
  result: passed === null ? 'not_needed' : passed ? 'passed' : 'failed',
})

/** Everything that is looked at before a document goes, as far as the data tell it. */
export function checkLine(line: Checked, earliest: string): Check[] {
  const electronic = isElectronic(line.method)
  return [
    of('date', line.again ? null : Boolean(line.regDate && line.regDate >= earliest)),
    of('number', Boolean(line.regNumber)),
    of('addressee', line.addressee.trim().length > 2),
    addressCheck(line),
    of('delivery', line.decided && line.approved),
    of('attachments', line.attachments ? electronic && line.files > 0 : null),
    of('executor', Boolean(line.executor)),
    of('copies', electronic ? null : false),
  ]
}

/** For mail what an envelope must bear, and what is wrong with it; for e-mail that there is an address. */
function addressCheck(line: Checked): Check {
  if (line.method === 'email') return of('address', line.email.includes('@'))
  if (!POSTAL.has(line.method)) return of('address', null)
  const fault = addressFault(line) ?? nameFault(line)
  return fault ? { key: 'address', result: 'failed', fault } : of('address', true)
}

/** The checks after the clerk has vouched for some by hand; what the data refute stays refuted. */
export const confirm = (checks: Check[], confirmed: readonly CheckKey[], by: string): Check[] =>
  checks.map((check) =>
    check.result === 'failed' && BY_HAND.has(check.key) && confirmed.includes(check.key)
      ? { ...check, result: 'confirmed', by }
      : check,
  )

/** What still stands against a line; nothing may before it is accepted. */
export const failed = (checks: readonly Check[]): CheckKey[] =>
  checks.filter(({ result }) => result === 'failed').map(({ key }) => key)

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
