const DAY_MS = 86_400_000

/** The calendar day this many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Working days from a day to a later one, the first not counted; `off` are the days on which the office does not work. */
export function workingDaysUntil(off: ReadonlySet<string>, from: string, until: string): number {
  let count = 0
  for (let day = dayAfter(from, 1); day <= until; day = dayAfter(day, 1)) if (!off.has(day)) count += 1
  return count
}

/** The day that comes after this many working days. */
export function afterWorkingDays(off: ReadonlySet<string>, from: string, days: number): string {
  let day = from
  for (let left = days; left > 0; ) {
    day = dayAfter(day, 1)
    if (!off.has(day)) left -= 1
  }
  return day
}

/** The first working day not before this one. */
export function workingDayFrom(off: ReadonlySet<string>, day: string): string {
  let at = day
  while (off.has(at)) at = dayAfter(at, 1)
  return at
}
