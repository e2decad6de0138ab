import {
  BY_HAND,
  type Check,
  type CheckKey,
  type DispatchMethod,
  isElectronic,
  isPostal,
} from '@/lib/contracts/registry-dispatch-views'
import { addressFault, nameFault } from '@/lib/countries/address'
import { addWorkingDays, type Calendar, isWorkingDay } from '../../directory'

const CUT_OFF = '14:00'
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
  /** An embassy or another mission of a foreign state, whose address is at home. */
  mission: boolean
  email: string
  method: DispatchMethod
  decided: boolean
  approved: boolean
  /** Copies and what goes again are not bound by the date. */
  again: boolean
  attachments: string
  files: number
  executor: string
  /** The head of the unit has signed the mailing list as it is; null where there is none. */
  list: boolean | null
  /** A letter to a foreign addressee is linked with its cover letter. */
  covered: boolean
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
    ...(line.list === null ? [] : [of('list', line.list)]),
    ...(line.country || line.mission ? [of('cover', line.covered)] : []),
  ]
}

/** For mail what an envelope must bear, and what is wrong with it; for e-mail that there is an address. */
function addressCheck(line: Checked): Check {
  if (line.method === 'email') return of('address', line.email.includes('@'))
  if (!isPostal(line.method)) return of('address', null)
  const fault = addressFault(line) ?? nameFault(line)
  return fault ? { key: 'address', result: 'failed', fault } : of('address', true)
}

export type Vouched = { confirmed: readonly CheckKey[]; by: string; coverReason?: string }

/**
 * The checks after the clerk has vouched for some by hand; what the data refute stays refuted. That no cover letter is needed
 * is vouched for with the reason only.
 */
export const confirm = (checks: Check[], { confirmed, by, coverReason = '' }: Vouched): Check[] =>
  checks.map((check) => {
    if (check.result !== 'failed' || !BY_HAND.has(check.key) || !confirmed.includes(check.key)) return check
    if (check.key === 'cover') return coverReason ? { ...check, result: 'confirmed', by, note: coverReason } : check
    return { ...check, result: 'confirmed', by }
  })

/** What still stands against a line; nothing may before it is accepted. */
export const failed = (checks: readonly Check[]): CheckKey[] =>
  checks.filter(({ result }) => result === 'failed').map(({ key }) => key)
