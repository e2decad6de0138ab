import { describe, expect, it } from 'vitest'
import { AwayEdits } from './away-edits'

const counted = (...moments: number[]): number | null => {
  const away = new AwayEdits()
  for (const moment of moments) away.note(moment)
  return away.take()
}

describe('AwayEdits', () => {
  it('counts runs of typing, not keys', () => {
    expect(counted(10_000, 10_200, 10_400, 20_000, 20_100, 40_000)).toBe(3)
  })

  it('begins anew once they were told', () => {
    const away = new AwayEdits()
    away.note(10_000)
    expect([away.take(), away.take()]).toEqual([1, null])
    away.note(10_100)
    expect(away.take()).toBe(1)
  })

  it('never tells a number that leaves out what an earlier tab had', () => {
    const away = new AwayEdits()
    away.noteEarlier()
    away.note(10_000)
    expect(away.take()).toBe(0)
  })
})
