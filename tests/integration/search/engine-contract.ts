import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, timelineItems } from '@/db/schema'
import { grant, revoke } from '@/server/documents'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { createText } from '@/server/rooms'
import { ensureIndex } from '@/server/search/ensure-index'
import { indexMessage } from '@/server/search/index-document'
import { makeDoc, makeDocx, makeScan, makeWorkbook } from '../../factories/office-files'
import type { TestDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { inCommand } from '../../support/rooms'
import { attachBytes, attachPdf, find, foundIds, marked, say, titled } from '../../support/search'
import { describeBuilding } from './engine-building'
import { describeNames } from './engine-names'
import { describeNarrowing } from './engine-narrowing'

/** What every search engine must do; the same words for PostgreSQL and for Meilisearch. */
export function describeEngine(name: string, database: TestDatabase): void {
  let office: Office
  let admin: Actor
  beforeAll(async () => {
    office = await makeOffice(database.db)
    admin = await addPerson(database.db, { surname: 'Админов', roles: ['administrator'] })
    await ensureIndex(database.db)
    await database.drain()
  })
  const letIn = (documentId: string, people: Actor[]) =>
    inCommand(office.executor, (ctx) =>
      grant(
        ctx,
        documentId,
        people.map(({ personId }) => `p:${personId}`),
        'read',
      ),
    )
  const shutOut = (documentId: string, people: Actor[]) =>
    inCommand(office.executor, (ctx) =>
      revoke(
        ctx,
        documentId,
        people.map(({ personId }) => `p:${personId}`),
      ),
    )

  describe(`${name}: words`, () => {
    let id: string
    beforeAll(async () => {
      id = await titled(
        office.executor,
        'О ремонте детских площадок в Заречном районе для Крыловой: ёлки, COBET, статс-секретарь',
      )
      await database.drain()
    })

    it.each([
      'ремонт',
      'РЕМОНТОМ',
      'площадка',
      'детской площадкой',
      'площадкам детским ремонты',
      'площад',
      'елка',
      'Ёлкой',
      'Заречного района',
      'Крылова',
      'Крылову',
      'совет',
      'статс-секретаря',
      'секретарём',
      '"детская площадка"',
      '«детских площадок»',
      'исходящее ремонт',
      'Ветров',
      '(ремонт) & площадка! | *',
    ])('C-16.06 «%s» finds every form on both sides', async (query) => {
      expect(await foundIds(office.executor, query)).toContain(id)
    })

    it.each(['ремонтировать', 'сад', '"площадок детских"', 'ремонт слонов', 'щадок', 'елочка'])(
      'C-16.02 «%s» is another word or order and finds nothing',
      async (query) => {
        expect(await foundIds(office.executor, query)).not.toContain(id)
      },
    )

    it.each([
      ['площадок', true],
      ['Площадок', true],
      ['ремонте', true],
      ['елки', true],
      ['детских площадок', true],
      ['площадка', false],
      ['ремонт', false],
      ['площад', false],
    ])('C-16.02 exactly «%s»: %s', async (query, expected) => {
      expect((await foundIds(office.executor, query, { exact: true })).includes(id)).toBe(expected)
    })

    it.each([
      ['ремонт -сад', true],
      ['ремонт -ёлка', false],
      ['ремонт -«детские площадки»', false],
      ['ремонт -«площадки детские»', true],
      ['ремонт −Крылова', false],
    ])('C-16.02 a minus takes away: «%s» finds %s', async (query, expected) => {
      expect((await foundIds(office.executor, query)).includes(id)).toBe(expected)
    })

    it('C-16.02 an excluded word counts wherever in the document it stands', async () => {
      const other = await titled(office.executor, 'Озеленение проспекта')
      await say(office.executor, other, 'Саженцы лиственницы заказаны')
      await database.drain()
      expect(await foundIds(office.executor, 'озеленение')).toEqual([other])
      expect(await foundIds(office.executor, 'озеленение -лиственница')).toEqual([])
    })

    it('C-16.06 names the other forms that were found, and only of what is shown', async () => {
      const { forms } = await find(office.executor, 'площадка ремонт')
      expect(forms).toEqual(expect.arrayContaining(['площадок', 'ремонте']))
      expect(forms).not.toContain('площадка')
    })

    it.each([
      "' : & | ! ( ) * \\ <->",
      "'",
      '\\',
      ':*',
      '!площадка & (',
      "'); drop table documents; --",
      '<script>alert(1)</script>',
      '%_',
      '№',
      '"',
      '««»»',
      '\u0000\u0001',
      '\ud800',
      '🏛️',
      'и',
      'в на под и',
      'ё',
      'x'.repeat(300),
      '" '.repeat(150).trim(),
    ])('C-16.02 «%s» is answered', async (query) => {
      const { hits, total } = await find(office.executor, query)
      expect(hits.length).toBeLessThanOrEqual(total.count)
    })

    it.each(['', '   ', 'я'.repeat(301)])('C-16.02 a line of %j is refused by name', async (query) => {
      await expect(find(office.executor, query)).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    })
  })

  describe(`${name}: numbers`, () => {
    let id: string
    let mentions: string
    beforeAll(async () => {
      id = await titled(office.executor, 'Запрос сведений')
      await database.db
        .update(documents)
        .set({ regNumber: '01-15/1234', regDate: '2026-05-13', theirNumber: 'СТ-4/318' })
        .where(eq(documents.id, id))
      mentions = await titled(office.executor, 'В ответ на 01-15/1234')
      await execute(
        changeRequisites,
        { actor: office.executor },
        { documentId: id, title: 'Запрос сведений о дорогах' },
      )
      await database.drain()
    })

    it.each([
      '01-15/1234',
      '№ 01-15/1234 от 13.05.2026',
      'вх. 01‑15/1234 от 13 мая 2026 г.',
      '0115/1234',
      '№ 01-15/1234',
      '№01–15 / 1234',
      '01 15 1234',
      '15/1234',
      '1234',
      '01-15/12',
      'CT-4/318',
      'ст-4/318',
      '№ 1234 от 13.05.2026',
      'исх. № 1234',
      'N 1234',
    ])('C-16.01 «%s» finds the card, before all others', async (query) => {
      expect((await foundIds(office.executor, query))[0]).toBe(id)
    })

    it.each(['1-15/1234', '01-15/12345', '01-15/9', '234'])('C-16.01 «%s» is another number', async (query) => {
      expect(await foundIds(office.executor, query)).not.toContain(id)
    })

    it('C-16.01 finds where the number is mentioned, in another writing too', async () => {
      expect(await foundIds(office.executor, '0115/1234')).toContain(mentions)
    })
  })

  describe(`${name}: places`, () => {
    it('C-16.04 finds pages of a PDF and names them', async () => {
      const id = await titled(office.executor, 'О дворах')
      const file = await attachPdf(office.executor, id, 'Перечень дворов.pdf', [
        'Раздел первый. Качели и карусели.',
        'Раздел второй. Освещение.',
        'Итог: качелей двенадцать, все качели исправны.',
      ])
      await database.drain()
      const { hits, counts } = await find(office.executor, 'качели', { source: 'page' })
      const hit = hits.find((one) => one.documentId === id)
      expect(hit).toMatchObject({
        source: 'page',
        sourceId: file,
        fileName: 'Перечень дворов.pdf',
        pages: [1, 3],
        more: 1,
      })
      expect(hit && marked(hit)).toContain('качелей')
      expect(counts.page.count).toBe(1)
      expect(await foundIds(office.executor, 'карусели освещение')).not.toContain(id)
    })

    it('C-16.04 finds text of DOCX, DOC and XLS', async () => {
      const id = await titled(office.executor, 'Приложения')
      const docx = await makeDocx([['Первый лист'], ['Горки деревянные']], [['Турники', '6']])
      await attachBytes(office.executor, id, { name: 'Состав.docx', bytes: docx })
      await attachBytes(office.executor, id, { name: 'Старый.doc', bytes: makeDoc('Песочницы закупить') })
      const xls = makeWorkbook({ Лист: [['Скамейки', '14']] }, 'biff8')
      await attachBytes(office.executor, id, { name: 'Смета.xls', bytes: xls })
      await database.drain()
      const [hit] = (await find(office.executor, 'деревянная горка')).hits
      expect(hit).toMatchObject({ documentId: id, fileName: 'Состав.docx', page: 2 })
      for (const query of ['турник', 'песочница', 'скамейка'])
        expect(await foundIds(office.executor, query)).toEqual([id])
    })

    it('C-16.07 a scan without text is found by its card only', async () => {
      const id = await titled(office.executor, 'Скан без слоя')
      await attachBytes(office.executor, id, { name: 'скан.pdf', bytes: await makeScan(2) })
      await database.drain()
      const { hits } = await find(office.executor, 'скан слой')
      expect(hits[0]).toMatchObject({ documentId: id, source: 'card', page: null })
    })

    it('a new version of a file takes the place of the old one', async () => {
      const id = await titled(office.executor, 'Версии')
      await attachPdf(office.executor, id, 'Справка.pdf', ['Бетономешалки'])
      await database.drain()
      expect(await foundIds(office.executor, 'бетономешалка')).toEqual([id])
      await attachPdf(office.executor, id, 'Справка.pdf', ['Экскаваторы'])
      await database.drain()
      expect(await foundIds(office.executor, 'бетономешалка')).toEqual([])
      expect(await foundIds(office.executor, 'экскаватор')).toEqual([id])
    })

    it('C-16.02 finds the live text once it has settled, far into a long one too', async () => {
      const id = await titled(office.executor, 'Длинный текст')
      const long = `${'Обычные слова письма. '.repeat(900)}Снегоуборочные машины подготовлены.`
      const content = [{ type: 'paragraph', content: [{ type: 'text', text: long }] }]
      await inCommand(office.executor, (ctx) => createText(ctx, id, { type: 'doc', content }))
      await database.drain()
      const [hit] = (await find(office.executor, '"снегоуборочная машина"')).hits
      expect(hit).toMatchObject({ documentId: id, source: 'text' })
      expect(hit && marked(hit)).toEqual(['Снегоуборочные', 'машины'])
    })

    it('finds what was said with its author; deleted, it is gone', async () => {
      const id = await titled(office.executor, 'Разговор')
      const item = await say(office.executor, id, 'Смету на асфальт пересчитал <b>дважды</b>')
      await database.drain()
      const { hits } = await find(office.executor, 'асфальт', { source: 'message' })
      expect(hits[0]).toMatchObject({ documentId: id, source: 'message', sourceId: item, said: { by: 'Ветров И. П.' } })
      expect(hits[0]?.fragment.map((piece) => piece.text).join('')).toBe('Смету на асфальт пересчитал <b>дважды</b>')
      await database.db.update(timelineItems).set({ deletedAt: new Date() }).where(eq(timelineItems.id, item))
      expect(await foundIds(office.executor, 'асфальт')).toEqual([])
      await indexMessage(database.db, id, item)
      expect(await foundIds(office.executor, 'асфальт')).toEqual([])
    })

    it('a changed heading is found by its new words and not by the old', async () => {
      const id = await titled(office.executor, 'О трамваях')
      await database.drain()
      await execute(changeRequisites, { actor: office.executor }, { documentId: id, title: 'О троллейбусах' })
      await database.drain()
      expect(await foundIds(office.executor, 'трамвай')).toEqual([])
      expect(await foundIds(office.executor, 'троллейбус')).toEqual([id])
    })
  })

  describe(`${name}: rights`, () => {
    it('V-21.04 a stranger finds, counts and is hinted at nothing; let in, they do; shut out, at once not', async () => {
      const id = await titled(office.executor, 'О паводках')
      await database.drain()
      const nothing = await find(office.stranger, 'паводки')
      expect(nothing).toMatchObject({
        hits: [],
        total: { count: 0, more: false },
        counts: { all: { count: 0 } },
        forms: [],
      })
      expect(
        Object.values(nothing.facets)
          .flat()
          .every(({ count }) => count === 0),
      ).toBe(true)
      await letIn(id, [office.stranger])
      await database.drain()
      expect(await foundIds(office.stranger, 'паводки')).toEqual([id])
      await shutOut(id, [office.stranger])
      expect((await find(office.stranger, 'паводки')).total.count).toBe(0)
      await database.drain()
      expect((await find(office.stranger, 'паводки')).total.count).toBe(0)
    })

    it('V-21.04 the right to read all does not reach ДСП', async () => {
      const open = await titled(office.executor, 'Вертолётная площадка', { access: 'common' })
      const closed = await titled(office.executor, 'Вертолётная площадка', { access: 'dsp' })
      await database.drain()
      const reader = { ...office.stranger, permissions: new Set(['documents.readAll'] as const) }
      expect(await foundIds(reader, 'вертолётный')).toEqual([open])
      const both = { ...reader, permissions: new Set(['documents.readAll', 'documents.readRestricted'] as const) }
      expect((await foundIds(both, 'вертолётный')).sort()).toEqual([open, closed].sort())
      expect(await foundIds(office.stranger, 'вертолётный')).toEqual([])
    })
  })

  describeNarrowing(name, database, () => office)
  describeNames(name, database, () => office)
  describeBuilding(name, database, () => ({ office, admin }))
}
