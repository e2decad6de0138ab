import { describe, expect, it } from 'vitest'
import type { PageMap } from '@/lib/contracts/pages'
import type { BodyNode } from '@/lib/editor/content'
import { type LetterData, renderDocument, typesetPages } from '@/server/typesetting'
import { mapPages } from '@/server/typesetting/map-pages'
import { generatedText } from '../../factories/generated-texts'
import { bodyOf, letterData, paragraph, REQUISITES, SENTENCE, tableOf } from '../../factories/letters'
import { readPrinted } from '../../factories/printed-page'

const many = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}. ${SENTENCE}`)
const rows = (count: number) =>
  tableOf([['№', 'Объект'], ...Array.from({ length: count }, (_, row) => [`ряд${row}`, SENTENCE])])

const wordsOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(wordsOf).join(' ')
/** The words a page of the map begins with. */
function beginningOf(body: BodyNode, { block, offset, row }: PageMap['starts'][number]): string {
  const node = body.content?.[block] as BodyNode
  const part = row === null ? node : (node.content?.[row] as BodyNode)
  return (part.content ?? [])
    .map(wordsOf)
    .join(row === null ? '' : ' ')
    .slice(offset ?? 0)
}
const bare = (text: string) => text.replace(/[\s\u00a0]+/g, '')

/** Each page of the print under its number and the repeated head of a table. */
async function printedPages(data: LetterData) {
  const pages = await readPrinted((await renderDocument(data)).pdf)
  return pages.map(({ lines }) =>
    lines.filter(({ y, text }) => y > 20 && !/^№\s*Объект$/.test(text)).map(({ text }) => bare(text)),
  )
}

describe('R-03.12, R-03.17 the map of pages', () => {
  const texts: [string, BodyNode][] = [
    ['a short letter', bodyOf('Готово.')],
    ['paragraphs', bodyOf(...many(40))],
    ['one long paragraph', bodyOf(many(60).join(' '))],
    ['a table over pages', bodyOf(...many(8), rows(40), ...many(3))],
    ['a table at the end', bodyOf(...many(2), rows(40))],
    ['a page begun by its author', bodyOf('Раз.', paragraph('Два.', { pageBreak: true }), ...many(12))],
    ...[1, 2, 3, 4, 5, 6].map((seed): [string, BodyNode] => [
      `generated ${seed}`,
      bodyOf(...(generatedText(seed).content ?? []), ...(generatedText(seed + 50).content ?? [])),
    ]),
  ]

  it.each(texts)('%s: every page begins with the words it begins with in print', async (_name, body) => {
    const data = letterData({ body })
    const { pages, starts, ending } = mapPages(data)
    const printed = await printedPages(data)
    expect(pages).toBe(printed.length)
    expect([...starts, ...ending].map(({ page }) => page)).toEqual(printed.slice(1).map((_, index) => index + 2))
    for (const start of starts) {
      const words = bare(beginningOf(body, start))
      const page = printed[start.page - 1] ?? []
      // Words of a row are printed across its cells, line by line.
      if (start.row !== null || body.content?.[start.block]?.type === 'table') {
        const first = words.slice(0, 5)
        expect(page.join('').indexOf(first), `page ${start.page} has ${words}`).toBeGreaterThanOrEqual(0)
        continue
      }
      const line = page[0] ?? ''
      const lines = [line, line.replace(/^(?:[\d.]+\.|[а-я]\)|–)/u, '')]
      const same = lines.some((one) => words.startsWith(one) || one.startsWith(words))
      expect(same, `${line} | ${words.slice(0, 60)}`).toBe(true)
    }
  })

  it('counts every page, wherever the signature comes to stand', () => {
    const maps = Array.from({ length: 12 }, (_, count) => mapPages(letterData({ body: bodyOf(...many(6 + count)) })))
    expect(new Set(maps.map(({ pages }) => pages)).size).toBeGreaterThan(1)
    expect(maps.filter(({ pages, starts, ending }) => pages !== 1 + starts.length + ending.length)).toEqual([])
  })

  it('R-07.10 stamps of agreement are never torn, and the map tells the sheet they begin', async () => {
    const stamp = { by: 'official', who: 'Заместитель Председателя\nПравительства области', name: 'А.И. Лебедев' }
    const agreements = [stamp, stamp, stamp, stamp]
    let begun = 0
    for (let count = 2; count < 14; count++) {
      const data = letterData({
        layout: 'order',
        body: bodyOf(...many(count)),
        requisites: { ...REQUISITES, agreements },
      })
      const pages = await readPrinted((await renderDocument(data)).pdf)
      const stamped = pages.flatMap(({ lines }, index) =>
        lines.filter(({ text }) => /^СОГЛАСОВАНО/.test(text)).map(() => index + 1),
      )
      expect(new Set(stamped).size, `${count} paragraphs`).toBe(1)
      const [sheet = 0] = stamped
      const alone = !pages[sheet - 1]?.text.includes('Карташов')
      expect(mapPages(data).ending).toEqual(alone ? [{ part: 'agreements', page: sheet }] : [])
      begun += alone ? 1 : 0
    }
    expect(begun).toBeGreaterThan(0)
  })

  it('is laid out beside the process, and a text Typst cannot take does not stop the next one', async () => {
    const first = await typesetPages(letterData({ body: bodyOf(...many(40)) }))
    expect(first).toEqual(mapPages(letterData({ body: bodyOf(...many(40)) })))
    const broken = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 5 as never }] }] }
    await expect(typesetPages(letterData({ body: broken }))).rejects.toMatchObject({ code: 'typesetting.not_laid_out' })
    expect(await typesetPages(letterData({ body: bodyOf('а') }))).toEqual({ pages: 1, starts: [], ending: [] })
  })
})
