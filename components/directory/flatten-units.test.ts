import { describe, expect, it } from 'vitest'
import { flattenUnits } from './flatten-units'

const unit = (id: string, parentId: string | null, people = 1) => ({
  id,
  parentId,
  name: id,
  headId: null,
  head: null,
  people,
})

describe('the tree of units', () => {
  it('puts children under their parents and counts people of the whole branch', () => {
    const rows = flattenUnits([unit('a', null, 2), unit('b', 'a'), unit('c', 'b', 3), unit('d', 'a')])
    expect(rows.map((row) => [row.unit.id, row.level, row.all])).toEqual([
      ['a', 1, 7],
      ['b', 2, 4],
      ['c', 3, 3],
      ['d', 2, 1],
    ])
  })

  it('shows a unit whose parent is closed at the top, and survives a loop', () => {
    expect(flattenUnits([unit('x', 'closed')]).map((row) => row.level)).toEqual([1])
    expect(flattenUnits([unit('p', 'q'), unit('q', 'p')])).toEqual([])
  })
})
