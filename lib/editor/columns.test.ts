import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, row, table, td, th } from '@/tests/factories/docx-corpus'
import { bodyOf } from '@/tests/factories/letters'
import { columnsOf, moveEdge, setColumns, TABLE_PX } from './columns'
import { documentSchema } from './schema'

const docOf = (...content: Parameters<typeof bodyOf>) => documentSchema().nodeFromJSON(bodyOf(...content))
const first = (doc: ReturnType<typeof docOf>) => doc.firstChild as NonNullable<typeof doc.firstChild>
const rounded = (columns: readonly number[]) => columns.map(Math.round)

describe('widths of columns', () => {
  it('are equal until drawn, and together as wide as the sheet', () => {
    expect(rounded(columnsOf(first(docOf(table(row(td('а'), td('б'), td('в')))))))).toEqual([214, 214, 214])
    const drawn = table(row(td('а', { colwidth: [100] }), td('б', { colwidth: [221] })))
    expect(rounded(columnsOf(first(docOf(drawn))))).toEqual([200, 442])
  })

  it('are written into merged cells and read back from them', () => {
    const merged = table(row(td('а', { colspan: 2 }), td('б', { rowspan: 2 })), row(td('1'), td('2')))
    const tr = setColumns(new Transform(docOf(merged)), 0, [100, 200, 342])
    expect(rounded(columnsOf(first(tr.doc)))).toEqual([100, 200, 342])
    expect(tr.doc.nodeAt(2)?.attrs.colwidth).toEqual([100, 200])
    expect(rounded(columnsOf(first(setColumns(tr, 0, null).doc)))).toEqual([214, 214, 214])
  })

  it('what one column gains its neighbour loses, and none vanishes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 24, max: 300 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: -1000, max: 1000 }),
        (columns, at, by) => {
          const edge = at % (columns.length - 1)
          const moved = moveEdge(columns, edge, by)
          expect(moved.reduce((sum, one) => sum + one, 0)).toBeCloseTo(columns.reduce((sum, one) => sum + one, 0))
          expect(Math.min(...moved)).toBeGreaterThanOrEqual(24)
          expect(
            moved.filter((width, index) => index !== edge && index !== edge + 1 && width !== columns[index]),
          ).toEqual([])
        },
      ),
    ))

  it('numbers of columns are an attribute of the table', () => {
    expect(first(docOf(counted(row(th('а')), row(td('б'))))).attrs.numbered).toBe(true)
    expect(TABLE_PX).toBe(642)
  })
})
