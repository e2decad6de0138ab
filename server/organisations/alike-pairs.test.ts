import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikePairs } from './alike-pairs'
import { nearlySameName } from './likeness'

const WORDS = [
  'Совет',
  'отцов',
  'Заречья',
  'Школа',
  '5',
  '6',
  'Адм.',
  'администрация',
  'ООО',
  'Северреченск',
  'Северореченск',
]
const names = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .chain((words) => fc.nat(30).map((at) => words.join(' ').slice(0, at) + words.join(' ').slice(at + 1)))
const offices = fc.array(fc.tuple(names, fc.constantFrom('a', 'b'), fc.constantFrom(null, null, '7707083893')), {
  maxLength: 14,
})

describe('V-05.12 pairs that may be one', () => {
  it('are those that comparing each with each would find', () => {
    fc.assert(
      fc.property(offices, (drawn) => {
        const entries = drawn.map(([name, place, taxNumber], at) => ({
          id: String(at).padStart(2, '0'),
          name,
          place,
          taxNumber,
        }))
        const slowly = entries.flatMap((one, at) =>
          entries.slice(at + 1).flatMap((other) => {
            const alike = nearlySameName(one.name, other.name) || (one.taxNumber && one.taxNumber === other.taxNumber)
            return one.place === other.place && alike ? [`${one.id} ${other.id}`] : []
          }),
        )
        expect(
          alikePairs(entries)
            .map(({ one, other }) => `${one} ${other}`)
            .sort(),
        ).toEqual(slowly.sort())
      }),
      { numRuns: 300 },
    )
  })
})
