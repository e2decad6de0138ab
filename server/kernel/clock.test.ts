import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { endOfOfficeDay, officeDate } from './clock'

const inZone = (zone: string) => vi.stubEnv('OFFICE_TIME_ZONE', zone)

describe('the end of an office day', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['Europe/Moscow', '2026-05-14', '2026-05-14T20:59:59.000Z'],
    ['Asia/Kamchatka', '2026-05-14', '2026-05-14T11:59:59.000Z'],
    ['Europe/Kaliningrad', '2026-01-01', '2026-01-01T21:59:59.000Z'],
    // The hour is put back on this day, after the day began with the other offset.
    ['Europe/Berlin', '2026-10-25', '2026-10-25T22:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T21:59:59.000Z'],
  ])('%s, %s', (zone, date, moment) => {
    inZone(zone)
    expect(endOfOfficeDay(date).toISOString()).toBe(moment)
  })

  it('is the last second of that very day, whatever day and zone', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('Europe/Moscow', 'Asia/Vladivostok', 'Europe/Berlin', 'UTC'), (at, zone) => {
        inZone(zone)
        const date = at.toISOString().slice(0, 10)
        const end = endOfOfficeDay(date)
        expect(officeDate(end)).toBe(date)
        expect(officeDate(new Date(end.getTime() + 1000))).not.toBe(date)
      }),
    )
  })
})
