import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutParts } from './cut-parts'

describe('cutParts', () => {
  it('leaves what fits as it is', () => {
    expect(cutParts('Короткий текст')).toEqual(['Короткий текст'])
    expect(cutParts('')).toEqual([''])
  })

  it('loses no word, ends, and makes no part longer than an entry may be', () => {
    const text = fc
      .array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 500, maxLength: 2500 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (whole) => {
        const parts = cutParts(whole)
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(8000)
        const kept = new Set(parts.flatMap((part) => part.split(' ')))
        for (const word of whole.split(' ')) expect(kept.has(word.toWellFormed())).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('cuts a text without a single space too', () => {
    expect(cutParts('а'.repeat(20_001)).join('')).toBe('а'.repeat(20_001))
  })
})
