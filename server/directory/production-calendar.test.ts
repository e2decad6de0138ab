import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, calendarOf, isWorkingDay, nonWorkingDays, workingDaysBetween } from './production-calendar'

const calendar = calendarOf([
  { day: '2026-05-01', kind: 'off' },
  { day: '2026-05-11', kind: 'off' },
  { day: '2025-11-01', kind: 'work' },
])
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Any office's calendar: days taken off and given back at random. */
const anyCalendar = fc
  .array(fc.record({ day, kind: fc.constantFrom('off' as const, 'work' as const, 'short' as const) }), {
    maxLength: 40,
  })
  .map(calendarOf)
const count = fc.integer({ min: 1, max: 60 })

describe('production calendar', () => {
  it('knows transferred days off and working Saturdays', () => {
    expect(isWorkingDay(calendar, '2026-05-11')).toBe(false)
    expect(isWorkingDay(calendar, '2025-11-01')).toBe(true)
    expect(isWorkingDay(calendar, '2026-05-16')).toBe(false)
  })

  it('A-11.05 counts a term over a holiday', () => {
    expect(addWorkingDays(calendar, '2026-04-30', 1)).toBe('2026-05-04')
    expect(workingDaysBetween(calendar, '2026-05-08', '2026-05-12')).toBe(1)
    expect(workingDaysBetween(calendar, '2026-05-12', '2026-05-08')).toBe(-1)
  })

  it('a term of n working days is n working days away and ends on a working day', () => {
    fc.assert(
      fc.property(anyCalendar, day, count, (days, from, n) => {
        const end = addWorkingDays(days, from, n)
        return isWorkingDay(days, end) && workingDaysBetween(days, from, end) === n
      }),
    )
  })

  it('a longer term never ends earlier, and terms add up', () => {
    fc.assert(
      fc.property(anyCalendar, day, count, count, (days, from, n, more) => {
        const end = addWorkingDays(days, from, n)
        return addWorkingDays(days, end, more) === addWorkingDays(days, from, n + more) && end > from
      }),
    )
  })

  it('a term is past exactly as many working days as went by since it ended', () => {
    fc.assert(
      fc.property(anyCalendar, day, day, (days, one, other) => {
        const left = workingDaysBetween(days, one, other)
        return one === other ? left === 0 : one < other ? left >= 0 : left <= 0
      }),
    )
  })

  it('working and non-working days of a period are all its days', () => {
    fc.assert(
      fc.property(anyCalendar, day, fc.integer({ min: 0, max: 90 }), (days, from, length) => {
        const until = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
        const off = nonWorkingDays(days, from, until)
        const working = workingDaysBetween(days, from, until) + (isWorkingDay(days, from) ? 1 : 0)
        return off.length + working === length + 1 && off.every((date) => !isWorkingDay(days, date))
      }),
    )
  })
})
