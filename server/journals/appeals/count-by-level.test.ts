import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '@/lib/countries/levels'
import { countByLevel } from './count-by-level'
import { standsIn } from './places-of-appeals'

const REGION = 'Северореченская область'

describe('V-06.03 appeals counted by a level of the address', () => {
  it('a place is one however it is spelt, its namesake under another one is another, and what names no such level is told', () => {
    const { rows, without } = countByLevel(
      [
        { region: REGION, locality: 'п. Ключи', street: 'Озёрная ул.' },
        { region: REGION, locality: 'П. КЛЮЧИ', street: 'Озерная ул.' },
        { region: REGION, locality: 'с. Заречное', street: 'Озёрная ул.' },
        { region: REGION },
        {},
      ],
      'street',
    )
    expect(rows.map(({ name, place, count }) => [name, place.locality, count])).toEqual([
      ['Озёрная ул.', 'п. Ключи', 2],
      ['Озёрная ул.', 'с. Заречное', 1],
    ])
    expect(without).toBe(2)
  })

  it('whatever the addresses, every one is counted once, and a row holds those that stand in its place', () => {
    const name = fc.constantFrom('', 'Ключи', 'Заречное')
    const address = fc.record(Object.fromEntries(LEVELS.map((level) => [level, name])))
    fc.assert(
      fc.property(fc.array(address, { maxLength: 12 }), fc.constantFrom(...LEVELS), (addresses, level) => {
        const { rows, without } = countByLevel(addresses, level)
        expect(rows.reduce((sum, { count }) => sum + count, without)).toBe(addresses.length)
        const top = countByLevel(addresses, 'region')
        for (const { place, count } of top.rows)
          expect(addresses.filter((one) => standsIn(one, place))).toHaveLength(count)
      }),
    )
  })
})
