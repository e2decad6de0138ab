import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { paragraph, tableOf } from '@/tests/factories/letters'
import { breachesOf, documentOf, expectOnlyPassage, mendAll, wordsOf } from '@/tests/support/standard'

/** Pieces of words, each with something for a rule to find or to trip over. */
const PIECES =
  'слово|  |\u00a0|\t| ,| .|..|,,|"|«|»|„|“|”|( | )| - |--|— |№|№5|№ |N 7|No. 8|12 |мая |2026|2026 г.| года|5.3.2026|05.03.26|2026-05-12|12.05.2026 г.|«05» марта |г. |ул. |И.И. |Иванов |Соловьев |М. А.|СНТК|ЦИМС|(далее – |)|1. |1.1. |а) |- |8-ой |IV-й |1 квартал|км |% |36,7 %|2 400 000|(000) 24|п о с т а|в в |НЕ ПОЗДНЕЕ |Таблица 1. |Приложение: |:|;|слово,слово|двор.Все|ё'.split(
    '|',
  )

const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((parts) => parts.join(''))
const block: fc.Arbitrary<BodyNode> = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => paragraph(text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, fc.constantFrom('left', 'right', 'center'))
      .map(([text, align]) => paragraph(text, { align })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(words, fc.nat(4)).map(([text, level]) => paragraph(text, { list: 'clause', level })),
  },
  {
    weight: 1,
    arbitrary: words
      .filter(Boolean)
      .map((text): BodyNode => ({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text }] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, words)
      .filter(([a, b]) => Boolean(a && b))
      .map(
        ([a, b]): BodyNode => ({
          type: 'paragraph',
          content: [
            { type: 'text', text: a, marks: [{ type: 'italic' }] },
            { type: 'hardBreak' },
            { type: 'text', text: b, marks: [{ type: 'bold' }, { type: 'underline' }] },
          ],
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(words, words, words).map(([a, b, c]) =>
      tableOf([
        [a, b],
        [c, ''],
      ]),
    ),
  },
)
const sheet = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
  layout: fc.constantFrom('letter', 'order'),
  requisites: fc.record({ heading: words, attachments: words, salutation: words }),
})

describe('fixes', () => {
  it('come to an end, whatever was typed', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const after = mendAll(documentOf(given))
        expect(breachesOf(after).filter(({ fix }) => fix)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('change nothing outside the passage they name', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const document = documentOf(given)
        for (const breach of breachesOf(document)) if (breach.fix) expectOnlyPassage(document, breach)
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('keep every letter of the words: only signs, spaces and figures change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('слово', ' ', '  ', ',', '"', ' - ', '№5', '12 км'), { maxLength: 20 }),
        (parts) => {
          const document = documentOf({ blocks: [parts.join('')] })
          const letters = (text: string) => text.replace(/[^а-яё\d]/g, '')
          expect(letters(wordsOf(mendAll(document)))).toBe(letters(wordsOf(document)))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('name places inside the document', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const document = documentOf(given)
        for (const { place, rule } of breachesOf(document))
          if (!('field' in place)) {
            expect(place.from, rule).toBeGreaterThanOrEqual(0)
            expect(place.to, rule).toBeLessThanOrEqual(document.doc.content.size)
            expect(place.from, rule).toBeLessThanOrEqual(place.to)
          }
      }),
      { numRuns: 200 },
    )
  })
})
