import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanKeys } from './scan-keys'

const CODE = '0000000123'
/** Feeds keys a given time apart, and answers what the last of them gave. */
const typed = (keys: string[], apart: number | ((at: number) => number), feed = scanKeys()) => {
  let [now, answer] = [1000, null as string | null]
  for (const [at, key] of keys.entries()) {
    now += at === 0 ? 0 : typeof apart === 'number' ? apart : apart(at)
    answer = feed(key, now)
  }
  return answer
}

describe('a scanner that types', () => {
  it('V-23.08 is told by its speed and the form of the label', () => {
    expect(typed([...CODE, 'Enter'], 4)).toBe(CODE)
    expect(typed([...CODE, 'Enter'], 29)).toBe(CODE)
    expect(typed([...CODE, 'Enter'], 30)).toBeNull()
    expect(typed([...CODE], 4)).toBeNull()
  })

  it('V-23.08 one slow key among fast ones is a hand’s', () => {
    for (let slow = 1; slow <= CODE.length; slow++)
      expect(typed([...CODE, 'Enter'], (at) => (at === slow ? 80 : 4))).toBeNull()
  })

  it('V-23.08 what a hand typed before the reading does not matter', () => {
    const feed = scanKeys()
    typed(['1', '2'], 200, feed)
    expect(typed(['7'], 0, feed)).toBeNull()
    for (const [at, key] of [...CODE].entries()) feed(key, 5000 + at * 5)
    expect(feed('Enter', 5050)).toBe(CODE)
    expect(feed('Enter', 5055)).toBeNull()
  })

  it('V-23.08 codes of others are left to whoever they are typed for', () => {
    for (const text of ['80102374561230', '123456789', '012345678a', 'https://example.org'])
      expect(typed([...text, 'Enter'], 3)).toBeNull()
  })

  it('V-23.08 a reading is told whatever stands before it after a pause, and never otherwise', () => {
    const noise = fc.array(fc.constantFrom(...'0123456789абв', 'Enter', 'Shift'), { maxLength: 20 })
    const digits = fc.stringMatching(/^\d{10}$/)
    fc.assert(
      fc.property(noise, digits, fc.integer({ min: 0, max: 29 }), (before, code, apart) => {
        const feed = scanKeys()
        for (const [at, key] of before.entries()) feed(key, at * 90)
        const start = before.length * 90 + 500
        for (const [at, key] of [...code].entries()) expect(feed(key, start + at * apart)).toBeNull()
        expect(feed('Enter', start + code.length * apart)).toBe(code)
      }),
    )
  })
})
