import type { BodyNode } from '@/lib/editor/content'
import { renderDocument } from '@/server/typesetting'
import { mapPages } from '@/server/typesetting/map-pages'
import { clause, counted, p, row, table, td, th } from '../factories/docx-corpus'
import { bodyOf, SENTENCE } from '../factories/letters'
import { OFFICE_PAPERS, type OfficePaper } from '../factories/office-papers'
import { bare, linesInPrint, type SetLine } from '../factories/printed-lines'
import { readPrinted } from '../factories/printed-page'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { linesOnScreen } from './support/lines'
import {
  allParagraphsOf,
  answered,
  draftOf,
  draftWithPictures,
  expectSheets,
  headers,
  openPaper,
  PARAGRAPHS,
  paragraphsOf,
  printOf,
  printPaper,
} from './support/papers'

/** Half a letter high: nobody sees it. */
const NEAR_MM = 0.75

/** The same words in the same places of the same sheets. */
function expectSame(shown: SetLine[][], printed: SetLine[][]): void {
  const places = (all: SetLine[][]) => all.flat().map(({ sheet, words }) => `${sheet}: ${words}`)
  expect(places(shown)).toEqual(places(printed))
  for (const [at, { y, words }] of shown.flat().entries())
    expect(Math.abs(y - (printed.flat()[at]?.y ?? 0)), words).toBeLessThan(NEAR_MM)
}

const paperOf = (kind: OfficePaper['kind'], requisites: object, ...blocks: BodyNode[]): OfficePaper => ({
  name: kind,
  kind,
  requisites: { ...requisites },
  body: bodyOf(...blocks),
})
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => row(td(`Объект № ${at + 1}`), td(SENTENCE), td('до 12.05.2026')))

test('R-17.04 the head of a table, or the numbers of its columns, stands on each further sheet as in print', async ({
  as,
}) => {
  const page = await as('vetrov')
  const origin = await createDraft(page)
  const across = { colspan: 2, rowspan: 1 }
  const down = { colspan: 1, rowspan: 2 }
  const head = [
    row(th('Объект', down), th('Ход работ по договору № 01-12/845', across)),
    row(th('что сделано'), th('срок')),
  ]
  const repeated = [
    {
      table: table(...head, ...rows(30)),
      again: ['Объект', 'Ход работ по договору № 01-12/845', 'что сделано', 'срок'],
    },
    { table: counted(...head, ...rows(30)), again: ['1', '2', '3'] },
  ]
  for (const { table, again } of repeated) {
    const paper = paperOf('memo', {}, p(SENTENCE), table, p(SENTENCE))
    const { pdf, pages } = await printPaper(paper)
    expect(pages).toBeGreaterThan(2)
    const further = Array.from({ length: pages - 1 }, () => again).flat()
    const first = again.includes('1') ? again : []
    const printed = await linesInPrint(pdf, [...paragraphsOf(paper.body), ...first, ...further])
    await openPaper(page, await draftOf(page, origin, paper), pages)
    const shown = await linesOnScreen(page, '.repeated-head p, .repeated-head.column-numbers td')
    expectSame(shown, printed.slice(-further.length))
  }
})

test('R-07.06, R-07.10 stamps of agreement that begin a sheet begin it on screen as in print', async ({ as }) => {
  const page = await as('vetrov')
  const stamp = { by: 'official', who: 'Заместитель Председателя\nПравительства области', name: 'А.И. Лебедев' }
  const signatory = { position: 'Министр', name: 'Д.Н. Карташов' }
  const requisites = { approvals: [stamp], agreements: [stamp, stamp, stamp], signatory }
  const papers = Array.from({ length: 12 }, (_, count) =>
    paperOf('order', requisites, ...Array.from({ length: count + 1 }, () => clause(SENTENCE))),
  )
  const paper = papers.find((one) => mapPages(printOf(one)).ending.some(({ part }) => part === 'agreements'))
  if (!paper) throw new Error('No order is so long that its stamps begin a sheet')
  const { pdf, pages } = await printPaper(paper)
  const words = (title: string) => `${title}\n${stamp.who}\n____________ ${stamp.name}\n«___» ____________ 20___ г.`
  const stamps = [words('УТВЕРЖДАЮ'), ...Array.from({ length: 3 }, () => words('СОГЛАСОВАНО'))]
  const printed = await linesInPrint(pdf, [...stamps, ...paragraphsOf(paper.body)])
  await openPaper(page, await draftOf(page, await createDraft(page), paper), pages)
  expectSame(await linesOnScreen(page, '[data-stamp]'), printed.slice(0, stamps.length))
  expect(printed[1]?.[0]?.sheet).toBe(2)
  expectSame(await linesOnScreen(page), printed.slice(stamps.length))
})

test('R-16.20, R-20.01 «ПРОЕКТ» and the mark of restriction stand where the print has them', async ({ as }) => {
  const page = await as('vetrov')
  const origin = await createDraft(page)
  for (const letterhead of ['body', 'none']) {
    const paper = { ...paperOf('order', { letterhead }, clause(SENTENCE)), access: 'dsp' as const }
    const { pdf, pages } = await renderDocument({ ...printOf(paper), draft: true, now: new Date() })
    const runs = (await readPrinted(pdf))[0]?.lines ?? []
    await openPaper(page, await draftOf(page, origin, paper), pages)
    const shown = (await linesOnScreen(page, '[data-mark]')).flat()
    const printed = ['ПРОЕКТ', 'Для служебного пользования', 'Экз. № 1'].map((words) => {
      const y = runs.find(({ text }) => text.includes(words))?.y ?? 0
      return [{ sheet: 1, y, words: bare(words) }]
    })
    expectSame([shown], printed)
  }
})

test('R-03.12 a version lies on the sheets it would be printed on, whatever the card says by now', async ({ as }) => {
  const page = await as('vetrov')
  const paper = OFFICE_PAPERS.find(({ name }) => name === 'outgoing: a table over the edge of a sheet')
  if (!paper) throw new Error('No such paper')
  const { pdf, pages } = await printPaper(paper)
  const id = await draftOf(page, await createDraft(page), paper)
  const data = { name: 'До правок' }
  await answered(page.request.post(`/api/v1/documents/${id}/revisions`, { data, headers: headers() }))
  const now = {
    ...paper,
    requisites: { ...paper.requisites, addressees: Array(9).fill(paper.requisites.addressees).flat() },
  }
  const changed = { requisites: now.requisites }
  await answered(page.request.patch(`/api/v1/documents/${id}/requisites`, { data: changed, headers: headers() }))
  const { pages: pagesNow } = await printPaper(now)
  expect(pagesNow).toBeGreaterThan(pages)
  await openPaper(page, id, pagesNow)
  await page.getByRole('textbox', { name: 'Текст документа' }).locator('p').first().click()
  await page.keyboard.type('Дополнено. ')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()

  await page.getByRole('button', { name: 'Версии' }).click()
  await page.getByRole('menuitem', { name: 'Открыть: До правок' }).click()
  await expectSheets(page, pages)
  const shown = await linesOnScreen(page, '[role="document"].ProseMirror :is(p, h1, h2):not(.repeated-head *)')
  expectSame(shown, await linesInPrint(pdf, paragraphsOf(paper.body)))

  await page.getByRole('combobox', { name: 'Сравнить с…' }).click()
  await page.getByRole('option', { name: 'Текущий текст' }).click()
  await expect(page.getByText('1 изменение в тексте')).toBeVisible()
  await expect(page.getByText(/^стр\. \d+ из/).filter({ visible: true })).toHaveCount(0)
  await expect(page.locator('[data-paper]:visible')).not.toHaveCount(1)
})

test('R-03.05 a picture that is still on its way keeps its place: nothing under it moves when it comes', async ({
  as,
}) => {
  const page = await as('vetrov')
  const origin = await draftWithPictures(page)
  const paper = OFFICE_PAPERS.find(({ name }) => name === 'order: a scheme') as OfficePaper
  const id = await draftOf(page, origin, paper)
  const asked: (() => Promise<void>)[] = []
  await page.route('**/api/files/pictures/**', (route) => void asked.push(() => route.continue()))
  const { pdf, pages } = await printPaper(paper)
  const printed = await linesInPrint(pdf, allParagraphsOf(paper))
  await page.goto('/cabinet')
  await openPaper(page, id, pages)
  const coming = await linesOnScreen(page, PARAGRAPHS)
  expectSame(coming, printed)
  const picture = page.locator('.ProseMirror[contenteditable] figure img')
  expect(await picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(false)
  await Promise.all(asked.map((send) => send()))
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(true)
  expect(await linesOnScreen(page, PARAGRAPHS)).toEqual(coming)
})
