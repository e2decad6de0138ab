import { env } from './env'

/** The office's calendar date (YYYY-MM-DD) at a moment, in the office's time zone. */
export function officeDate(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: env().OFFICE_TIME_ZONE }).format(moment)
}

/** The time of the office's clock at a moment, «14:05». */
export const officeTime = (moment: Date): string => onOfficeClock(moment.getTime()).slice(11, 16)

/**
 * The last second of a calendar day in the office: the moment a term of that day runs out. Twice, because the offset of
 * the zone is that of the moment looked for, not of the same figures in UTC.
 */
export function endOfOfficeDay(date: string): Date {
  const wall = Date.parse(`${date}T23:59:59Z`)
  const shift = (moment: number): number => Date.parse(`${onOfficeClock(moment)}Z`) - moment
  const near = wall - shift(wall)
  return new Date(wall - shift(near))
}

const onOfficeClock = (moment: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: env().OFFICE_TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' })
    .format(new Date(moment))
    .replace(' ', 'T')

/** The current moment; rules get it from their context and never ask for it themselves. */
export const clock = { now: () => new Date() }
