import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseNumbers } from './clauses'

const clause = (level: number) => ({ type: 'paragraph', attrs: { list: 'clause', level } })
const letter = { type: 'paragraph', attrs: { list: 'letter' } }
const plain = { type: 'paragraph' }

describe('clauseNumbers', () => {
  it('numbers clauses by level and letters below them', () => {
    const blocks = [clause(0), clause(1), letter, letter, clause(1), plain, clause(0), clause(1)]
    expect(clauseNumbers(blocks)).toEqual(['1.', '1.1.', 'а)', 'б)', '1.2.', null, '2.', '2.1.'])
  })

  it('puts a dash before items without numbers; letters begin anew after one, clauses go on', () => {
    const bullet = { type: 'paragraph', attrs: { list: 'bullet' } }
    expect(clauseNumbers([clause(0), letter, bullet, bullet, letter, clause(0)])).toEqual([
      ...['1.', 'а)', '–', '–', 'а)', '2.'],
    ])
  })

  it('starts a skipped level at one', () => {
    expect(clauseNumbers([clause(1)])).toEqual(['1.1.'])
  })

  it('never gives one number twice, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), (levels) => {
        const numbers = clauseNumbers(levels.map(clause))
        return new Set(numbers).size === numbers.length
      }),
    )
  })
})
