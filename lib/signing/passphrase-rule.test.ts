import { describe, expect, it } from 'vitest'
import { charactersLeft, passphraseProblem } from './passphrase-rule'

describe('a passphrase that closes a key', () => {
  it.each([
    ['подпись 2026', 'подпись 2026', null],
    ['короткая', 'короткая', 'short'],
    ['            ', '            ', 'plain'],
    ['аааааааааааа', 'аааааааааааа', 'plain'],
    ['подпись 2026', 'подпись 2025', 'mismatch'],
    ['подпись 2026', '', 'mismatch'],
    ['подпись и\u0306 2026', 'подпись й 2026', null],
  ])('«%s», then «%s»: %s', (passphrase, repeated, problem) => {
    expect(passphraseProblem(passphrase, repeated)).toBe(problem)
  })

  it('counts characters, not halves of them', () => {
    expect(charactersLeft('🔑🔑')).toBe(10)
    expect(charactersLeft('двенадцать зн')).toBe(0)
  })
})
