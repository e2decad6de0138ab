import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gap, layPapers } from './fit-pages'

const MM = 96 / 25.4
const fields = { top: 20, bottom: 20 }
const PAGE = 297 * MM
const TEXT = 257 * MM

/** Gaps as they stand in the column after pages of these lengths, each gap as high as given. */
function columnOf(pages: { length: number; gap: number }[], rest: number) {
  const gaps: Gap[] = []
  let at = fields.top * MM
  for (const [index, { length, gap }] of pages.entries()) {
    at += length
    gaps.push({ at, height: gap, number: index + 2 })
    at += gap
  }
  return { gaps, end: at + rest, fields }
}

describe('sheets on the desk', () => {
  const pages = fc.array(
    fc.record({
      length: fc.double({ min: 1, max: TEXT, noNaN: true }),
      gap: fc.double({ min: 0, max: 2000, noNaN: true }),
    }),
  )

  it('every page begins at the upper field of a sheet of 297 mm, whatever height its gap had', () => {
    fc.assert(
      fc.property(pages, fc.double({ min: 1, max: TEXT, noNaN: true }), (list, rest) => {
        const { papers, heights } = layPapers(columnOf(list, rest))
        expect(papers.map(({ number }) => number)).toEqual([1, ...list.map((_, index) => index + 2)])
        const fitted = columnOf(
          list.map(({ length }, index) => ({ length, gap: heights[index] ?? 0 })),
          rest,
        )
        for (const [index, { at, height }] of fitted.gaps.entries()) {
          const paper = papers[index + 1]
          expect(paper?.height).toBeCloseTo(PAGE)
          expect(at + height).toBeCloseTo((paper?.top ?? 0) + fields.top * MM)
        }
        expect(
          layPapers(fitted).heights.every((height, index) => Math.abs(height - (heights[index] ?? 0)) < 0.01),
        ).toBe(true)
      }),
    )
  })

  it('a sheet whose text has grown over its lower field since the last map grows with it', () => {
    const { papers, heights } = layPapers(columnOf([{ length: TEXT + 40 * MM, gap: 100 }], 10))
    expect(papers[0]?.height).toBeGreaterThan(PAGE + 20 * MM)
    expect(heights[0]).toBeGreaterThan(fields.top * MM)
    expect(papers[1]?.top).toBeGreaterThan(papers[0]?.height ?? 0)
  })
})
