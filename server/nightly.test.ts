import { describe, expect, it } from 'vitest'
import { isNight, nightly } from './nightly'

const minutesOf = (day: string) =>
  Array.from({ length: 1440 }, (_, minute) => new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000))

const digest = (at: Date) => ({
  min: at.getUTCMinutes(),
  hour: at.getUTCHours(),
  date: at.getUTCDate(),
  month: at.getUTCMonth() + 1,
  dow: at.getUTCDay(),
})

describe('work of the night', () => {
  it.each([
    ['Europe/Moscow', '00:10'],
    ['Asia/Vladivostok', '17:10'],
    ['Europe/Kaliningrad', '01:10'],
    ['Asia/Kolkata', '21:40'],
  ])('begins once a day, at the same hour of the office: %s', (zone, utc) => {
    const found = minutesOf('2026-05-13').filter((at) => isNight(digest(at), zone, 2026))
    expect(found.map((at) => at.toISOString().slice(11, 16))).toEqual([utc])
  })

  it('the store of files is cleared, and the index of search is compared with the office', () => {
    expect(nightly().map(({ task, payload }) => [task, payload])).toEqual([
      ['reaction', { event: 'office.nightCame', reaction: 'files.sweep', data: {} }],
      ['reaction', { event: 'office.nightCame', reaction: 'search.reconcile', data: {} }],
    ])
  })
})
