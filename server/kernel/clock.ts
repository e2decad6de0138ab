import { env } from './env'

/** The office's calendar date (YYYY-MM-DD) at a moment, in the office's time zone. */
export function officeDate(moment: Date): string {
  return onOfficeClock(moment.getTime()).slice(0, 10)
}

/** The time of the office's clock at a moment, «14:05». */
export const officeTime = (moment: Date): string => onOfficeClock(moment.getTime()).slice(11, 16)

/**
 * The moment the office's clock shows this day and time. Twice, because the offset of the zone is that of the moment looked
 * for, not of the same figures in UTC.
 */
export function officeMoment(date: string, time: string): Date {
  const wall = Date.parse(`${date}T${time}Z`)
  const shift = (moment: number): number => Date.parse(`${onOfficeClock(moment)}Z`) - moment
  const near = wall - shift(wall)
  return new Date(wall - shift(near))
}

/** The last second of a calendar day in the office: the moment a term of that day runs out. */
export const endOfOfficeDay = (date: string): Date => officeMoment(date, '23:59:59')

/** A calendar of a zone takes longer to make than a hundred moments to tell. */
const shared = globalThis as typeof globalThis & { vizirClock?: { timeZone: string; format: Intl.DateTimeFormat } }

function clockOf(timeZone: string): Intl.DateTimeFormat {
  if (shared.vizirClock?.timeZone !== timeZone) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    shared.vizirClock = { timeZone, format }
  }
  return shared.vizirClock.format
}

const onOfficeClock = (moment: number): string =>
  clockOf(env().OFFICE_TIME_ZONE).format(new Date(moment)).replace(' ', 'T')

/** The current moment; rules get it from their context and never ask for it themselves. */
export const clock = { now: () => new Date() }
