import { env } from './env'

/** The office's calendar date (YYYY-MM-DD) at a moment, in the office's time zone. */
export function officeDate(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: env().OFFICE_TIME_ZONE }).format(moment)
}

/** The current moment; rules get it from their context and never ask for it themselves. */
export const clock = { now: () => new Date() }
