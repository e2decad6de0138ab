import { afterWorkingDays, dayAfter } from '../text/working-days'

type Term = { kind: string; urgency: string; counted: 'working' | 'calendar' }

/** The term of a document: that of its very urgency, or the one for any. */
export const termFor = <T extends Term>(
  terms: readonly T[],
  { kind, urgency }: Pick<Term, 'kind' | 'urgency'>,
): T | null => {
  const ofKind = terms.filter((term) => term.kind === kind)
  return ofKind.find((term) => term.urgency === urgency) ?? ofKind.find((term) => term.urgency === 'any') ?? null
}

/**
 * The day a term ends: by working days, or by calendar days, and then on the working day before where that is a day off, so that
 * nothing is late.
 */
export function termEnd(
  off: ReadonlySet<string>,
  from: string,
  { days, counted }: Pick<Term, 'counted'> & { days: number },
): string {
  if (counted === 'working') return afterWorkingDays(off, from, days)
  let day = dayAfter(from, days)
  while (off.has(day) && day > from) day = dayAfter(day, -1)
  return day
}
