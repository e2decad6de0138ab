import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, momentAt, timeIn, wallClock } from './wall-clock'

const ZONES = ['Europe/Moscow', 'Europe/Kaliningrad', 'Asia/Kamchatka', 'America/St_Johns', 'Pacific/Apia', 'UTC']
const zone = fc.constantFrom(...ZONES)
const moment = fc.date({ min: new Date('1995-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })

describe('the clock of an office', () => {
  it('shows day and time in figures alone, midnight as the first hour', () => {
    const midnight = new Date('2026-11-28T21:00:00Z')
    expect(wallClock(midnight, 'Europe/Moscow')).toBe('2026-11-29T00:00:00')
    expect(dayIn(midnight, 'Europe/Moscow')).toBe('2026-11-29')
    expect(timeIn(midnight, 'Asia/Kamchatka')).toBe('09:00')
  })

  it('is the same whatever language the computer speaks', () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const of = (options: Intl.DateTimeFormatOptions) =>
          Number(new Intl.DateTimeFormat('en', { ...options, timeZone }).format(at))
        const [year, month, day] = dayIn(at, timeZone).split('-').map(Number)
        expect([year, month, day]).toEqual([of({ year: 'numeric' }), of({ month: 'numeric' }), of({ day: 'numeric' })])
      }),
    )
  })

  it.each([
    ['2026-05-18T18:00:00', 'Europe/Moscow', '2026-05-18T15:00:00.000Z'],
    ['2026-01-01T00:00:00', 'Europe/Moscow', '2025-12-31T21:00:00.000Z'],
    ['2026-05-18T18:00:00', 'Asia/Kamchatka', '2026-05-18T06:00:00.000Z'],
    ['2026-03-29T12:00:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29T01:30:00', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
    ['2026-10-25T12:00:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ])('A-11.05 shows %s in %s at %s', (shown, timeZone, at) => {
    expect(momentAt(shown, timeZone).toISOString()).toBe(at)
  })

  it('is read back to the moment it shows', () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const shown = wallClock(at, timeZone)
        const back = momentAt(shown, timeZone)
        // An hour that comes twice in autumn has two moments: both show the same.
        expect(wallClock(back, timeZone)).toBe(shown)
      }),
    )
  })
})
