import type { Urgency } from '@/lib/contracts/requisites'
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysEndEarly } from '../directory'

/** The day and the time of the office's clock («14:05») at which an item came. */
export type Receipt = { day: string; time: string }

export type RegistrationTerm = {
  /** The date of the stamp of receipt. */
  receivedOn: string
  /** The last day on which the item is registered in time. */
  registerBy: string
}

const CUT_OFF = '15:00'
const EARLY_CUT_OFF = '14:00'

/** Until when what comes is of the same day: 15:00, and 14:00 on a short day or before a day off. */
export const cutOff = (calendar: Calendar, day: string): string =>
  workingDaysEndEarly(calendar, day) ? EARLY_CUT_OFF : CUT_OFF

/**
 * The stamp's date and the last day of registration. What came in working hours is registered on its day, what came after
 * the cut-off or on a day off, on the next working day; what is urgent never waits for the stamp.
 */
export function registrationTerm(calendar: Calendar, { day, time }: Receipt, urgency: Urgency): RegistrationTerm {
  const works = isWorkingDay(calendar, day)
  const receivedOn = works && time < cutOff(calendar, day) ? day : addWorkingDays(calendar, day, 1)
  return { receivedOn, registerBy: works && urgency !== 'none' ? day : receivedOn }
}
