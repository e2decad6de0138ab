export type Period = { from: string | null; until: string | null }
export type PeriodKey = 'month' | 'quarter' | 'year' | 'all'

/** The usual periods of a register, up to today. */
export function periodOf(key: PeriodKey, today: string): Period {
  const [year = '', month = ''] = today.split('-')
  const quarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')
  const from = { month: `${year}-${month}-01`, quarter: `${year}-${quarter}-01`, year: `${year}-01-01`, all: null }[key]
  return { from, until: key === 'all' ? null : today }
}
