import { dayIn, momentAt, timeIn } from '@/lib/text/wall-clock'
import { env } from './env'

/** The office's calendar date (YYYY-MM-DD) at a moment, in the office's time zone. */
export const officeDate = (moment: Date): string => dayIn(moment, env().OFFICE_TIME_ZONE)

/** The time of the office's clock at a moment, «14:05». */
export const officeTime = (moment: Date): string => timeIn(moment, env().OFFICE_TIME_ZONE)

/** The moment the office's clock shows this day and time. */
export const officeMoment = (date: string, time: string): Date => momentAt(`${date}T${time}`, env().OFFICE_TIME_ZONE)

/** The last second of a calendar day in the office: the moment a term of that day runs out. */
export const endOfOfficeDay = (date: string): Date => officeMoment(date, '23:59:59')

/** The current moment; rules get it from their context and never ask for it themselves. */
export const clock = { now: () => new Date() }
