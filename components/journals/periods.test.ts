import { expect, it } from 'vitest'
import { periodOf } from './periods'

it.each([
  ['month', '2026-11-25', '2026-11-01'],
  ['quarter', '2026-11-25', '2026-10-01'],
  ['quarter', '2026-01-01', '2026-01-01'],
  ['quarter', '2026-03-31', '2026-01-01'],
  ['quarter', '2026-06-30', '2026-04-01'],
  ['year', '2026-11-25', '2026-01-01'],
] as const)('V-20.27 the %s up to %s begins on %s', (key, today, from) => {
  expect(periodOf(key, today)).toEqual({ from, until: today })
})

it('V-20.27 all time has no ends', () => {
  expect(periodOf('all', '2026-11-25')).toEqual({ from: null, until: null })
})
