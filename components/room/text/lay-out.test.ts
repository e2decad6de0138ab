import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, PAGE_PX } from './lay-out'

describe('layOut', () => {
  it('fits the page to the desk and never above its own size', () => {
    expect(layOut({ desk: 680, zoom: 'fit', remarks: false }).scale).toBeCloseTo(656 / PAGE_PX)
    expect(layOut({ desk: 1400, zoom: 'fit', remarks: false }).scale).toBe(1)
  })

  it('leaves remarks a column of at least 130 pixels, or opens them over the page', () => {
    expect(layOut({ desk: 680, zoom: 'fit', remarks: true }).column?.width).toBeGreaterThanOrEqual(130)
    expect(layOut({ desk: 680, zoom: 1, remarks: true }).column).toBeNull()
    expect(layOut({ desk: 390, zoom: 'fit', remarks: true }).column).toBeNull()
  })

  it('fitted, never needs more width than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 2600 }), fc.boolean(), (desk, remarks) => {
        const { scale, left, column } = layOut({ desk, zoom: 'fit', remarks })
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + PAGE_PX * scale).toBeLessThanOrEqual(desk)
        if (column) expect(column.left + column.width).toBeLessThanOrEqual(desk)
      }),
    )
  })
})
