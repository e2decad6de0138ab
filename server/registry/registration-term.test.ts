import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Urgency } from '@/lib/contracts/requisites'
import { calendarOf, isWorkingDay } from '../directory/production-calendar'
import { cutOff, registrationTerm } from './registration-term'

const calendar = calendarOf([
  { day: '2026-04-30', kind: 'short' },
  { day: '2026-05-01', kind: 'off' },
  { day: '2026-11-04', kind: 'off' },
])
const at = (day: string, time: string, urgency: Urgency = 'none') => registrationTerm(calendar, { day, time }, urgency)

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const anyCalendar = fc
  .array(fc.record({ day, kind: fc.constantFrom('off' as const, 'work' as const, 'short' as const) }), {
    maxLength: 40,
  })
  .map(calendarOf)
const urgency = fc.constantFrom(...Urgency.options)

describe('term of registration', () => {
  it('R-31.09 the cut-off is 15:00, on a short day and before a day off 14:00', () => {
    expect(cutOff(calendar, '2026-11-25')).toBe('15:00')
    expect(cutOff(calendar, '2026-11-27')).toBe('14:00')
    expect(cutOff(calendar, '2026-04-30')).toBe('14:00')
    expect(cutOff(calendar, '2026-11-03')).toBe('14:00')
  })

  it.each([
    ['2026-11-25', '14:59', '2026-11-25'],
    ['2026-11-25', '15:00', '2026-11-26'],
    ['2026-11-27', '14:00', '2026-11-30'],
    ['2026-11-28', '10:00', '2026-11-30'],
    ['2026-04-30', '14:30', '2026-05-04'],
  ])('R-31.08 what came on %s at %s is registered by %s', (came, clock, by) => {
    expect(at(came, clock)).toEqual({ receivedOn: by, registerBy: by })
  })

  it('R-31.10 what is urgent is registered on the day it came, after the cut-off too', () => {
    expect(at('2026-11-25', '17:40', 'telegram')).toEqual({ receivedOn: '2026-11-26', registerBy: '2026-11-25' })
    expect(at('2026-11-28', '10:00', 'urgent').registerBy).toBe('2026-11-30')
  })

  it('R-31.08 a term is a working day, never before the item came, and urgency never makes it later', () => {
    fc.assert(
      fc.property(anyCalendar, day, time, urgency, (days, came, clock, how) => {
        const { receivedOn, registerBy } = registrationTerm(days, { day: came, time: clock }, how)
        const plain = registrationTerm(days, { day: came, time: clock }, 'none')
        expect(isWorkingDay(days, registerBy) && isWorkingDay(days, receivedOn)).toBe(true)
        expect(registerBy >= came && registerBy <= plain.registerBy && receivedOn === plain.receivedOn).toBe(true)
      }),
    )
  })

  it('R-31.09 what came later is never stamped with an earlier day', () => {
    fc.assert(
      fc.property(anyCalendar, day, time, day, time, (days, one, oneAt, other, otherAt) => {
        const [first, second] = [`${one} ${oneAt}`, `${other} ${otherAt}`].sort() as [string, string]
        const stamp = (moment: string) =>
          registrationTerm(days, { day: moment.slice(0, 10), time: moment.slice(11) }, 'none').receivedOn
        expect(stamp(first) <= stamp(second)).toBe(true)
      }),
    )
  })
})
