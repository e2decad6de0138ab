/** A calendar of a zone takes longer to make than a hundred moments to tell. */
const made = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = made.get(timeZone)
  if (known) return known
  const [full, two] = ['numeric', '2-digit'] as const
  const day = { year: full, month: two, day: two }
  const time = { hour: two, minute: two, second: two, hourCycle: 'h23' as const }
  const calendar = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...day, ...time, timeZone })
  made.set(timeZone, calendar)
  return calendar
}

/**
 * What the clocks of a zone show at a moment, «2026-05-18T18:00:00». Put together from its parts: how a language writes a
 * whole date differs between browsers and their releases.
 */
export function wallClock(moment: Date | number, timeZone: string): string {
  const parts = calendarOf(timeZone).formatToParts(moment)
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`
}

/** The calendar date (YYYY-MM-DD) of a moment in a zone. */
export const dayIn = (moment: Date | number, timeZone: string): string => wallClock(moment, timeZone).slice(0, 10)

/** The time of a moment on the clocks of a zone, «14:05». */
export const timeIn = (moment: Date | number, timeZone: string): string => wallClock(moment, timeZone).slice(11, 16)

/**
 * The moment the clocks of a zone show this, whatever the zone of this computer. Twice, because the offset of the zone is
 * that of the moment looked for, not of the same figures in UTC.
 */
export function momentAt(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}Z`)
  const shift = (moment: number): number => Date.parse(`${wallClock(moment, timeZone)}Z`) - moment
  const near = asUtc - shift(asUtc)
  return new Date(asUtc - shift(near))
}
