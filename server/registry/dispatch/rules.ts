import {
  BY_HAND,
  type Check,
  type CheckKey,
  type DispatchMethod,
  isElectronic,
  type MailClass,
} from '@/lib/contracts/registry-dispatch-views'
import { addWorkingDays, type Calendar, isWorkingDay } from '../../directory'

const CUT_OFF = '14:00'
const POSTAL: ReadonlySet<DispatchMethod> = new Set(['post', 'special'])
const INDEX = /(^|\D)\d{6}(\D|$)/

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
    of('address', hasAddress(line)),
    of('delivery', line.decided && line.approved),
    of('attachments', line.attachments ? electronic && line.files > 0 : null),
    of('executor', Boolean(line.executor)),
    of('copies', electronic ? null : false),
  ]
}

function hasAddress({ method, address, email }: Checked): boolean | null {
  if (POSTAL.has(method)) return address.length > 6 && INDEX.test(address)
  if (method === 'email') return email.includes('@')
  return null
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
  email: string
  addressee: string
  /** For official use: never in one envelope with what is open. */
  restricted: boolean
}

/** Where a line goes: to the electronic address by e-mail, to the postal one by everything else. */
export const placeOf = ({ method, address, email }: Pick<Sent, 'method' | 'address' | 'email'>): string =>
  method === 'email' ? email : address

/**
 * Lines with one key go in one envelope: one way, one class, one address however it is spaced. What is for official
 * use lies in an envelope of its own, apart from open letters to the same address.
 */
export function envelopeKey(line: Sent): string {
  const { method, mailClass, addressee, restricted } = line
  const place = placeOf(line).trim() || addressee
  const plain = place
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
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
