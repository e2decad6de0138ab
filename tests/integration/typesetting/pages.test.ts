import { describe, expect, it } from 'vitest'
import { renderDocument } from '@/server/typesetting'
import { heading } from '../../factories/docx-corpus'
import { bodyOf, letterData, paragraph, SENTENCE, tableOf } from '../../factories/letters'
import { lineWith, readPrinted } from '../../factories/printed-page'

const print = async (...blocks: Parameters<typeof bodyOf>) =>
  readPrinted((await renderDocument(letterData({ body: bodyOf(...blocks) }))).pdf)
const anew = (text: string) => paragraph(text, { pageBreak: true })

describe('R-03 pages and lists an author asks for', () => {
  it('R-03.17 a paragraph begins a new page, and the signature goes with it', async () => {
    const pages = await print('Первая страница.', anew('Вторая страница.'))
    expect(pages).toHaveLength(2)
    expect(pages[0]?.text).toContain('Первая страница.')
    expect(pages[0]?.text).not.toContain('Вторая страница.')
    expect(pages[1]?.text).toContain('Вторая страница.')
    expect(pages[1]?.text).toContain('Карташов')
  })

  it('R-03.17 the end of the text before a new page is not drawn over to it', async () => {
    const pages = await print(SENTENCE, tableOf([['№'], ['1']]), anew('Раз.'), 'Два.', anew('Три.'))
    expect(pages.map((page) => ['Раз.', 'Два.', 'Три.'].filter((words) => page.text.includes(words)))).toEqual([
      [],
      ['Раз.', 'Два.'],
      ['Три.'],
    ])
  })

  it('a long last paragraph on a new page is still cut before its last two lines', async () => {
    const pages = await print('Начало.', anew(Array(30).fill(SENTENCE).join(' ')))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages[0]?.text).not.toContain('По состоянию')
    expect(pages.at(-1)?.text).toContain('Карташов')
  })

  it('R-03.05 an empty paragraph is an empty line, wherever it stands', async () => {
    const yOf = async (words: string, ...blocks: Parameters<typeof bodyOf>) => lineWith(await print(...blocks), words).y
    const line = (await yOf('Второй', 'Первый', 'Второй')) - (await yOf('Первый', 'Первый', 'Второй'))
    const spaced = (empty: number) => ['Первый', ...Array(empty).fill(''), 'Второй']
    expect((await yOf('Второй', ...spaced(2))) - (await yOf('Второй', ...spaced(0)))).toBeCloseTo(2 * line, 1)
    const many = Array(6).fill(SENTENCE)
    expect((await yOf('Второй', ...spaced(1), ...many)) - (await yOf('Второй', ...spaced(0), ...many))).toBeCloseTo(
      line,
      1,
    )
    expect((await yOf('Карташов', 'Первый', '')) - (await yOf('Карташов', 'Первый'))).toBeCloseTo(line, 1)
  })

  it('R-03.17 what is kept with the signature stands as far apart as the same amid the text', async () => {
    const parts = [heading('Выводы'), 'Первый', tableOf([['Итог']]), 'Второй']
    const [amid, kept] = [await print(...parts, ...Array(6).fill(SENTENCE)), await print(...parts)]
    for (const words of ['Первый', 'Итог', 'Второй'])
      expect(lineWith(kept, words).y, words).toBeCloseTo(lineWith(amid, words).y, 0)
  })

  it('items without numbers stand behind a dash', async () => {
    const [page] = await print('Просим:', paragraph('представить отчёт', { list: 'bullet' }))
    expect(page?.text).toMatch(/–\s*представить отчёт/)
  })
})
