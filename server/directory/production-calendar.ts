export type SpecialDay = { day: string; kind: 'off' | 'work' | 'short' }
export type Calendar = ReadonlyMap<string, SpecialDay['kind']>

const DAY_MS = 86_400_000
const next = (day: string, step: 1 | -1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * DAY_MS).toISOString().slice(0, 10)

export const calendarOf = (days: SpecialDay[]): Calendar => new Map(days.map(({ day, kind }) => [day, kind]))

/** Whether the office works on a day: the table of transferred days first, then the plain week. */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const special = calendar.get(day)
  if (special) return special !== 'off'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Whether the office closes early: a short day, or a working one before a day off. */
export const workingDaysEndEarly = (calendar: Calendar, day: string): boolean =>
  calendar.get(day) === 'short' || !isWorkingDay(calendar, next(day, 1))

/** The day that comes after this many working days; the day of the act itself is not counted. */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = next(at, 1)
    if (isWorkingDay(calendar, at)) left -= 1
  }
  return at
}

/** Working days left until a date: 0 today, negative when it is past. */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  if (from === to) return 0
  const step = from < to ? 1 : -1
  let count = 0
  // Going forward a day counts when it is reached, going back when it is left: an overdue term began to run out after its day.
  for (let at = from; at !== to; ) {
    const counted = step === 1 ? next(at, 1) : at
    at = next(at, step)
    if (isWorkingDay(calendar, counted)) count += step
  }
  return count
}

/** The days of a period, both ends included, on which the office does not work. */
export function nonWorkingDays(calendar: Calendar, from: string, until: string): string[] {
  const days: string[] = []
  for (let at = from; at <= until; at = next(at, 1)) if (!isWorkingDay(calendar, at)) days.push(at)
  return days
}
