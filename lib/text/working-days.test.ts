import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterWorkingDays, dayAfter, workingDayFrom, workingDaysUntil } from './working-days'

const MAY = new Set(['2026-05-09', '2026-05-10', '2026-05-11', '2026-05-16', '2026-05-17'])

describe('A-11.05 a term while it is being chosen', () => {
  it('is counted over the holiday, the day of the act not counted', () => {
    expect(workingDaysUntil(MAY, '2026-05-08', '2026-05-12')).toBe(1)
    expect(afterWorkingDays(MAY, '2026-05-08', 3)).toBe('2026-05-14')
    expect(workingDayFrom(MAY, '2026-05-09')).toBe('2026-05-12')
    expect(workingDayFrom(MAY, '2026-05-12')).toBe('2026-05-12')
  })

  it('a day or a year may end in between', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('n working days later are n working days away', () => {
    const off = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }))
      .map((days) => new Set(days.map((n) => dayAfter('2026-01-01', n))))
    fc.assert(
      fc.property(off, fc.integer({ min: 1, max: 40 }), (days, n) => {
        const end = afterWorkingDays(days, '2026-01-01', n)
        return !days.has(end) && workingDaysUntil(days, '2026-01-01', end) === n
      }),
    )
  })
})
