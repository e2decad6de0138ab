import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeWords, type SeenWord } from './place-words'

const word = (text: string, confidence = 95, x0 = 100): SeenWord => ({
  text,
  confidence,
  bbox: { x0, y0: 50, x1: x0 + 80, y1: 70 },
})
const page = (...lines: SeenWord[][]) => placeWords({ width: 1000, height: 500, paragraphs: [lines] })

describe('C-16.07 words of a recognised page', () => {
  test('lines stay lines, paragraphs are apart, each word knows its place in ten thousandths', () => {
    const read = placeWords({
      width: 1000,
      height: 500,
      paragraphs: [[[word('Прошу'), word('дать', 95, 200)], [word('ответ.')]], [[word('Министр')]]],
    })
    expect(read.text).toBe('Прошу дать\nответ.\n\nМинистр')
    expect(read.words.map(([start, end]) => read.text.slice(start, end))).toEqual([
      'Прошу',
      'дать',
      'ответ.',
      'Министр',
    ])
    expect(read.words[1]?.slice(2)).toEqual([2000, 1000, 800, 400])
  })

  test('a word parted at the end of a line is whole and keeps both its places', () => {
    const read = page([word('о'), word('согласо-')], [word('вании'), word('сроков')])
    expect(read.text).toBe('о согласовании сроков')
    expect(read.words.map(([start, end]) => read.text.slice(start, end))).toEqual(['о', 'согласо', 'вании', 'сроков'])
  })

  test('a dash, a number and a name at the end of a line are no parted words', () => {
    expect(page([word('срок'), word('-')], [word('май')]).text).toBe('срок -\nмай')
    expect(page([word('01-')], [word('15')]).text).toBe('01-\n15')
    expect(page([word('Ростов-')], [word('На')]).text).toBe('Ростов-\nНа')
  })

  test('stains are no words, and a page of guesses is a picture', () => {
    expect(page([word('Приказ'), word('~|', 3)]).text).toBe('Приказ')
    expect(page([word('ъыё', 30), word('уще', 41)])).toMatchObject({ text: '', words: [] })
    expect(page()).toEqual({ text: '', confidence: 0, words: [] })
  })

  test('sure strokes and stops in the grain of a photograph make no text of it', () => {
    const grain = [word('|', 96), word('4', 95), word('ры', 92), word('24:4', 48), word('Раадт', 13), word('НОЯБ', 2)]
    expect(page(grain)).toMatchObject({ text: '', words: [] })
    expect(page([...grain, word('Приказ', 60)]).text).toContain('Приказ')
  })

  test('the longer a word, the more it counts for the confidence of its page', () => {
    expect(page([word('а', 50), word('министерство', 96)]).confidence).toBe(92)
  })

  test('whatever was seen, places lie in the text in order, words hold no blanks, boxes lie on the page', () => {
    const coordinate = fc.integer({ min: -50, max: 1200 })
    const seen = fc.record({
      text: fc.string({ unit: fc.constantFrom('а', 'Я', '-', '1', ' ', '\u00ad', '\u0000', '№') }),
      confidence: fc.integer({ min: 0, max: 100 }),
      bbox: fc
        .tuple(coordinate, coordinate, coordinate, coordinate)
        .map(([a, b, c, d]) => ({ x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) })),
    })
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(seen))), (paragraphs) => {
        const { text, words } = placeWords({ width: 1000, height: 500, paragraphs })
        let before = 0
        for (const [start, end, x, y, width, height] of words) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toMatch(/^\S+$/)
          for (const edge of [x, y, width, height, x + width, y + height]) {
            expect(edge).toBeGreaterThanOrEqual(0)
            expect(edge).toBeLessThanOrEqual(10_000)
          }
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
