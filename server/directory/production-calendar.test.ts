import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, calendarOf, isWorkingDay, workingDaysBetween } from './production-calendar'

const calendar = calendarOf([
  { day: '2026-05-01', kind: 'off' },
  { day: '2026-05-11', kind: 'off' },
  { day: '2025-11-01', kind: 'work' },
])
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('production calendar', () => {
  it('knows transferred days off and working Saturdays', () => {
    expect(isWorkingDay(calendar, '2026-05-11')).toBe(false)
    expect(isWorkingDay(calendar, '2025-11-01')).toBe(true)
    expect(isWorkingDay(calendar, '2026-05-16')).toBe(false)
  })

  it('counts a term over a holiday', () => {
    expect(addWorkingDays(calendar, '2026-04-30', 1)).toBe('2026-05-04')
    expect(workingDaysBetween(calendar, '2026-05-08', '2026-05-12')).toBe(1)
    expect(workingDaysBetween(calendar, '2026-05-12', '2026-05-08')).toBe(-1)
  })

  it('a term of n working days is n working days away and ends on a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const end = addWorkingDays(calendar, from, n)
        return isWorkingDay(calendar, end) && workingDaysBetween(calendar, from, end) === n
      }),
    )
  })
})
