import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Acknowledgements } from './acknowledgements'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A person who presses a key each second, and what is known of the line after each. */
function typing(acks: Acknowledgements, seconds: number): boolean[] {
  return Array.from({ length: seconds }, () => {
    acks.count()
    vi.advanceTimersByTime(1000)
    return acks.silent
  })
}

describe('A-03.04 a line that gives no answer', () => {
  it('is known to be lost five seconds after the oldest letter, however fast one types on', () => {
    const changed = vi.fn()
    const acks = new Acknowledgements(changed)
    expect(typing(acks, 6)).toEqual([false, false, false, false, true, true])
    expect(changed).toHaveBeenCalledOnce()
  })

  it('is there again with the first answer, and waited for anew from then', () => {
    const acks = new Acknowledgements(() => {})
    typing(acks, 6)
    acks.hear(2)
    expect(acks.silent).toBe(false)
    vi.advanceTimersByTime(4999)
    expect(acks.silent).toBe(false)
    vi.advanceTimersByTime(1)
    expect(acks.silent).toBe(true)
  })

  it('is never missed when all is answered, nor of a connection that is over', () => {
    const acks = new Acknowledgements(() => {})
    typing(acks, 2)
    acks.hear(2)
    vi.advanceTimersByTime(60_000)
    expect(acks.silent).toBe(false)
    typing(acks, 2)
    acks.reset()
    vi.advanceTimersByTime(60_000)
    expect(acks.silent).toBe(false)
  })
})
