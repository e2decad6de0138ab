import { describe, expect, it } from 'vitest'
import { pageCount } from './page-count'

const MM = 96 / 25.4
const margins = { top: 20, bottom: 20 }

describe('the number of sheets', () => {
  it.each([
    [297, 1],
    [298, 1],
    [303, 2],
    [297 + 257, 2],
    [297 + 257 + 6, 3],
  ])('a column of %d mm is on %d', (height, pages) => {
    expect(pageCount(height * MM, margins)).toBe(pages)
  })
})
