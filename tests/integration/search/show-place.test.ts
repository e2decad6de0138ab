import { beforeAll, describe, expect, it } from 'vitest'
import type { FoundPlace } from '@/lib/contracts/search'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { showPlace } from '@/server/search/show-place'
import { makeDocx } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { attachBytes, attachPdf, find, say, titled } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Office
let id: string

beforeAll(async () => {
  office = await makeOffice(database.db)
  id = await titled(office.executor, 'О качелях')
})

type Where = { source: FoundPlace['source']; sourceId: string; page?: number }
const show = (actor: Actor, query: string, where: Where) =>
  ask(showPlace, { actor }, { documentId: id, query, ...where })
const hitsOf = (place: FoundPlace): string[] => place.text.flatMap((piece) => (piece.hit ? [piece.text] : []))

describe('C-16.06 a found place as it stands', () => {
  it('a page of a PDF: its text, and where on the page the words are', async () => {
    const sourceId = await attachPdf(office.executor, id, 'Осмотр.pdf', ['Качели целы', 'Качелей шесть, карусели нет'])
    await database.drain()
    const place = await show(office.executor, 'качели', { source: 'page', sourceId, page: 2 })
    expect(hitsOf(place)).toEqual(['Качелей'])
    expect(place).toMatchObject({
      by: 'Ветров И. П.',
      correspondent: null,
      file: { id: sourceId, page: 2, pages: 2, drawable: true, version: 1 },
    })
    const [box] = place.file?.boxes ?? []
    expect(place.file?.boxes).toHaveLength(1)
    expect(box && box.x > 0 && box.x + box.width < 1 && box.y > 0 && box.y + box.height < 1).toBe(true)
  })

  it('a page of a DOCX: its text, nothing to draw', async () => {
    const bytes = await makeDocx([['Первый'], ['Качели деревянные']])
    const sourceId = await attachBytes(office.executor, id, { name: 'Состав.docx', bytes })
    await database.drain()
    const place = await show(office.executor, 'качели', { source: 'page', sourceId, page: 2 })
    expect(hitsOf(place)).toEqual(['Качели'])
    expect(place.file).toMatchObject({ drawable: false, boxes: [] })
  })

  it('a message with its author, a card with its facts', async () => {
    const item = await say(office.executor, id, 'Качели покрасили')
    await database.drain()
    const said = await show(office.executor, 'качели', { source: 'message', sourceId: item })
    expect(said).toMatchObject({
      by: 'Ветров И. П.',
      text: [
        { text: 'Качели', hit: true },
        { text: ' покрасили', hit: false },
      ],
    })
    const card = await show(office.executor, 'качели', { source: 'card', sourceId: id })
    expect(card.title.find((piece) => piece.hit)?.text).toBe('качелях')
    expect(card).toMatchObject({ author: 'Ветров И. П.', draft: true, text: [] })
  })

  it('V-21.04 is not found for a stranger, nor for a file of another document', async () => {
    const other = await titled(office.colleague, 'Чужое')
    const sourceId = await attachPdf(office.colleague, other, 'Тайна.pdf', ['Качели тайные'])
    await database.drain()
    await expect(show(office.stranger, 'качели', { source: 'card', sourceId: id })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(show(office.executor, 'качели', { source: 'page', sourceId, page: 1 })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'search.place_gone',
    })
    await expect(show(office.executor, 'качели', { source: 'text', sourceId: other })).rejects.toMatchObject({
      code: 'search.place_gone',
    })
  })
})

describe('C-16 save → findable', () => {
  it('by the worker’s own reaction, as soon as it is written', async () => {
    await execute(changeRequisites, { actor: office.executor }, { documentId: id, title: 'О батутах' })
    expect((await find(office.executor, 'батут')).total.count).toBe(0)
    await database.drain()
    expect((await find(office.executor, 'батут')).total.count).toBe(1)
  })
})
