import { describe, expect, it } from 'vitest'
import { datesOf } from './ready-periods'
import { dayIn } from './wall-clock'

const inMoscow = (moment: Date) => dayIn(moment, 'Europe/Moscow')

describe('C-16.03 ready-made periods', () => {
  it.each([
    ['week', { from: '2026-05-08' }],
    ['month', { from: '2026-04-15' }],
    ['year', { from: '2026-01-01' }],
    ['lastYear', { from: '2025-01-01', to: '2025-12-31' }],
    [null, {}],
  ] as const)('%s', (period, dates) => {
    expect(datesOf(period, new Date('2026-05-13T22:30:00Z'), inMoscow)).toEqual(dates)
  })

  it('the day is the office’s, not the computer’s', () => {
    expect(datesOf('year', new Date('2025-12-31T21:30:00Z'), inMoscow)).toEqual({ from: '2026-01-01' })
  })
})
