import { describe, expect, it } from 'vitest'
import { officeMoment } from './office-moment'

describe('A-11.05 a term is typed by the clocks of the office', () => {
  it.each([
    ['2026-05-18 18:00:00', 'Europe/Moscow', '2026-05-18T15:00:00.000Z'],
    ['2026-01-01 00:00:00', 'Europe/Moscow', '2025-12-31T21:00:00.000Z'],
    ['2026-05-18 18:00:00', 'Asia/Kamchatka', '2026-05-18T06:00:00.000Z'],
    ['2026-03-29 12:00:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29 01:30:00', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
    ['2026-10-25 12:00:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(officeMoment(local, zone)).toBe(moment)
  })
})
