import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, hitAreas, LEAST } from './hit-areas'

const place = (id: string, x: number, y: number, width: number, height = 12) => ({ id, box: { x, y, width, height } })
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const holds = (area: Box, box: Box) =>
  area.x <= box.x + 1e-9 &&
  area.y <= box.y + 1e-9 &&
  area.x + area.width >= box.x + box.width - 1e-9 &&
  area.y + area.height >= box.y + box.height - 1e-9

describe('R-31.11 what is pressed for a place on a scan', () => {
  it('a line alone is in the middle of a target of 24 pixels; a large place is its own', () => {
    expect(hitAreas([place('a', 10, 106, 80)]).get('a')).toEqual({ x: 10, y: 100, width: 80, height: 24 })
    expect(hitAreas([place('a', 10, 10, 80, 40)]).get('a')).toEqual({ x: 10, y: 10, width: 80, height: 40 })
  })

  it('two lines under each other turn away from each other; of three the middle one has no room', () => {
    const two = hitAreas([place('a', 10, 100, 80), place('b', 10, 114, 80)])
    expect([two.get('a')?.y, two.get('b')?.y]).toEqual([88, 114])
    const three = hitAreas([place('a', 10, 100, 80), place('b', 10, 114, 80), place('c', 10, 128, 80)])
    expect([...three.keys()]).toEqual(['a', 'c'])
  })

  it('whatever stands on a page, targets are large enough, hold their places and never overlap', () => {
    const side = fc.integer({ min: 0, max: 200 })
    const size = fc.integer({ min: 4, max: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side, size, size), { minLength: 1, maxLength: 9 }), (drawn) => {
        const places = drawn.map(([x, y, width, height], index) => place(`${index}`, x, y, width, height))
        const areas = hitAreas(places)
        expect(areas.size).toBeGreaterThan(0)
        for (const [id, area] of areas) {
          expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(LEAST)
          expect(holds(area, places.find((one) => one.id === id)?.box as Box)).toBe(true)
          for (const [other, theirs] of areas) if (other !== id) expect(apart(area, theirs)).toBe(true)
        }
      }),
    )
  })
})
