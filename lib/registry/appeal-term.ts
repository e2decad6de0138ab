const DAYS = 30

const moved = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/**
 * Until when an appeal is considered: thirty calendar days from its registration (59-ФЗ, article 12); where that is a day off,
 * the working day before it, so that the answer is not late (V-19.28).
 */
export function appealTerm(off: ReadonlySet<string>, registeredOn: string): string {
  let day = moved(registeredOn, DAYS)
  while (off.has(day) && day > registeredOn) day = moved(day, -1)
  return day
}

/** How far a term may be prolonged: thirty calendar days, as the law counts them (59-ФЗ, article 12, part 2). */
export const latestTerm = (dueDate: string): string => moved(dueDate, DAYS)
