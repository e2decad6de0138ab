import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDate } from './dates'
import { parseDay } from './parse-day'

it.each([
  ['06.05.2026', '2026-05-06'],
  ['6.5.26', '2026-05-06'],
  ['6/5', '2026-05-06'],
  ['6 5', '2026-05-06'],
  ['060526', '2026-05-06'],
  ['06052026', '2026-05-06'],
  ['0605', '2026-05-06'],
  ['06.05.2026.', '2026-05-06'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2026', null],
  ['31.04', null],
  ['6.13', null],
  ['6', null],
  ['вчера', null],
  ['', null],
])('the day %j typed in 2026 is %s', (text, iso) => {
  expect(parseDay(text, '2026-11-20')).toBe(iso)
})

it('every day reads back from the form cards show it in', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (moment) => {
      const iso = moment.toISOString().slice(0, 10)
      expect(parseDay(formatDate(iso), '2026-11-20')).toBe(iso)
    }),
  )
})
