import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedRange } from './changed-range'
import { documentSchema } from './schema'

const textOf = (...paragraphs: string[]) =>
  documentSchema().nodeFromJSON({
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })),
  })

describe('changedRange', () => {
  it('leaves what stands before a change and shifts what stands after it', () => {
    const mapping = changedRange(textOf('Просим сдать отчёт', 'Второй'), textOf('Просим срочно сдать отчёт', 'Второй'))
    expect(mapping.map(3)).toBe(3)
    expect(mapping.map(10)).toBe(17)
    expect(mapping.mapResult(25).deleted).toBe(false)
  })

  it('keeps what stands between two colleagues whose letters came together', () => {
    const mapping = changedRange(textOf('Первый', 'Средний', 'Третий'), textOf('Первый!', 'Средний', 'Третий!'))
    const between = 'Первый'.length + 2 + 1
    expect(mapping.mapResult(between).deleted).toBe(false)
    expect(mapping.map(between)).toBe(between + 1)
    expect(mapping.maps[0]?.map(between + 'Средний'.length)).toBe(between + 'Средний'.length + 1)
  })

  it('changes nothing where nothing changed', () => {
    expect(changedRange(textOf('Одно'), textOf('Одно')).maps).toHaveLength(0)
  })

  it('never maps a kept place out of the new text, whatever letters repeat', () => {
    const line = fc.string({ unit: fc.constantFrom('н', 'а', ' '), maxLength: 8 })
    const lines = fc.array(line, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [textOf(...before), textOf(...after)]
        const mapping = changedRange(a, b)
        for (let at = 0; at <= a.content.size; at++) {
          const { pos, deleted } = mapping.mapResult(at)
          expect(pos).toBeGreaterThanOrEqual(0)
          expect(pos).toBeLessThanOrEqual(b.content.size)
          const kept = !deleted && at < a.content.size && !mapping.mapResult(at + 1).deleted
          if (kept && mapping.map(at + 1) === pos + 1)
            expect(b.textBetween(pos, pos + 1, '|')).toBe(a.textBetween(at, at + 1, '|'))
        }
      }),
    )
  })
})
