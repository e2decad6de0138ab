import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPause } from './pause'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what waits for a pause in the typing', () => {
  it('acts once, so long after the last letter and no sooner, with one timer for all letters', () => {
    const act = vi.fn()
    const { touch } = afterPause(300, act)
    for (let letter = 0; letter < 10; letter++) {
      touch()
      vi.advanceTimersByTime(100)
      expect(vi.getTimerCount()).toBe(1)
    }
    vi.advanceTimersByTime(199)
    expect(act).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(act).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
    touch()
    vi.advanceTimersByTime(300)
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('does not act once it was stopped, until it is touched again', () => {
    const act = vi.fn()
    const { touch, stop } = afterPause(300, act)
    touch()
    stop()
    vi.advanceTimersByTime(1000)
    expect(act).not.toHaveBeenCalled()
    touch()
    vi.advanceTimersByTime(300)
    expect(act).toHaveBeenCalledTimes(1)
  })
})
