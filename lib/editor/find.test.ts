import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '@/tests/factories/texts'
import { findWords } from './find'
import { documentSchema } from './schema'

const docOf = (...content: object[]) => documentSchema().nodeFromJSON({ type: 'doc', content })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

describe('findWords', () => {
  const doc = docOf(p(text('Отчё'), text('т за май', 'bold')), p(text('отчет'), { type: 'hardBreak' }, text('ОТЧЁТ')))

  it('finds words across marks, in any case, «ё» as «е», but not across a line break', () => {
    const found = findWords(doc, 'отчет').map(({ from, to }) => doc.textBetween(from, to))
    expect(found).toEqual(['Отчёт', 'отчет', 'ОТЧЁТ'])
    expect(findWords(doc, 'отчетОТЧЁТ')).toEqual([])
  })

  it('exactly, finds only what is written so', () => {
    expect(findWords(doc, 'отчет', { exact: true })).toHaveLength(1)
    expect(findWords(doc, '')).toEqual([])
  })

  it('finds places that hold what was sought, and they never overlap', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.string({ unit: fc.constantFrom('а', 'б', ' '), minLength: 1, maxLength: 3 }),
        (any, words) => {
          let last = 0
          for (const { from, to } of findWords(any, words, { exact: true })) {
            expect(any.textBetween(from, to)).toBe(words)
            expect(from).toBeGreaterThanOrEqual(last)
            last = to
          }
        },
      ),
    )
  })
})
