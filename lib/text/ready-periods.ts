/** Ready-made periods; dates are the office's. */
export const PERIODS = ['week', 'month', 'year', 'lastYear'] as const
export type PeriodKey = (typeof PERIODS)[number]

const DAY = 86_400_000

/** First and last day of a period as the server takes them. */
export function datesOf(
  period: PeriodKey | null,
  now: Date,
  officeDay: (moment: Date) => string,
): { from?: string; to?: string } {
  const year = Number(officeDay(now).slice(0, 4))
  if (period === 'week') return { from: officeDay(new Date(now.getTime() - 6 * DAY)) }
  if (period === 'month') return { from: officeDay(new Date(now.getTime() - 29 * DAY)) }
  if (period === 'year') return { from: `${year}-01-01` }
  if (period === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  return {}
}
