import { describe, expect, it } from 'vitest'
import { columnByColumn, columnsEnd } from './columns'
import type { SeenWord } from './place-words'

/** A line of words from the left edge `x` and the upper edge `y`, 20 high, each letter 10 wide. */
function line(text: string, x: number, y: number): SeenWord[] {
  let at = x
  return text.split(' ').map((word) => {
    const bbox = { x0: at, y0: y, x1: at + word.length * 10, y1: y + 20 }
    at = bbox.x1 + 8
    return { text: word, confidence: 95, bbox }
  })
}
const read = (...lines: SeenWord[][]) =>
  columnByColumn(lines).map((paragraph) => paragraph.map((words) => words.map(({ text }) => text).join(' ')))
const page = (...lines: SeenWord[][]) => ({ width: 1000, height: 1400, paragraphs: [lines] })

describe('C-16.07 a head with columns', () => {
  it('is read column by column, what stands over both on its own', () => {
    expect(
      read(
        line('Северореченская область и её министерство', 300, 10),
        line('Министерство финансов', 50, 50),
        line('Директору', 600, 44),
        line('от 01.02.2026 № 5', 50, 90),
        line('М.А. Крыловой', 600, 81),
        line('О выделении', 50, 140),
      ),
    ).toEqual([
      ['Северореченская область и её министерство'],
      ['Министерство финансов', 'от 01.02.2026 № 5'],
      ['Директору', 'М.А. Крыловой'],
      ['О выделении'],
    ])
  })

  it('a single pair is one line, whichever was seen first', () => {
    expect(read(line('01.02.2026', 700, 12), line('Исх. № 5', 50, 10), line('О выделении', 50, 60))).toEqual([
      ['Исх. № 5 01.02.2026'],
      ['О выделении'],
    ])
  })

  it('every line stays, in one paragraph', () => {
    const lines = [line('а', 10, 0), line('б', 500, 3), line('в', 10, 40), line('г', 520, 45), line('д', 800, 44)]
    expect(
      read(...lines)
        .flat(2)
        .join(' ')
        .split(' ')
        .sort(),
    ).toEqual(['а', 'б', 'в', 'г', 'д'])
  })

  it('ends where no line is parted any more; a table and a signature far below are no columns of a head', () => {
    const head = [...line('Минфин', 50, 100), ...line('Директору', 600, 100)]
    const signature = [...line('Министр', 50, 500), ...line('Ершов', 700, 500)]
    expect(columnsEnd(page(head, line('текст письма', 50, 300), signature))).toBe(120)
    expect(columnsEnd(page(line('О выделении средств', 50, 100)))).toBe(0)
    expect(columnsEnd(page(signature.map((word) => ({ ...word, bbox: { ...word.bbox, y0: 900, y1: 920 } }))))).toBe(0)
    expect(columnsEnd({ width: 10, height: 10, paragraphs: [[[]]] })).toBe(0)
  })
})
