import { describe, expect, it } from 'vitest'
import { byIndex, nextIndex } from './next-index'

describe('R-35.19 the index of a case', () => {
  it.each([
    ['02', [], '02-01'],
    ['02', ['02-01', '02-09'], '02-10'],
    ['02', ['02-01', '12-40', '02-03/ДСП'], '02-04'],
    ['01-07', ['01-07-02', '01-05'], '01-07-03'],
    [null, ['02-01'], null],
  ] as const)('of unit %s after %j is %s', (unit, taken, index) => expect(nextIndex(unit, taken)).toBe(index))

  it('is put in order by its figures', () => {
    const sorted = ['12-10', '12-5', '2-1'].map((index) => ({ index })).sort(byIndex)
    expect(sorted.map(({ index }) => index)).toEqual(['2-1', '12-5', '12-10'])
  })
})
