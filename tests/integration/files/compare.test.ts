import { beforeAll, describe, expect, it } from 'vitest'
import { compareFiles } from '@/server/files/compare-files'
import { ask } from '@/server/kernel/execute'
import { makeDocx, makePdf } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
let documentId: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  documentId = await draftOf(office.executor)
})

const added = async (name: string, bytes: Uint8Array) => (await put(office.executor, documentId, name, bytes)).id
const compare = (fileId: string, otherId: string, actor = office.executor, page = 1) =>
  ask(compareFiles, { actor }, { fileId, otherId, page, otherPage: page })

describe('two files of a document', () => {
  it('say which words differ, and where they stand on the pages', async () => {
    const first = await added('Смета.pdf', makePdf(['Смета на ремонт', 'Всего сто рублей']))
    const second = await added('Смета.pdf', makePdf(['Смета на ремонт', 'Всего двести рублей']))
    await database.drain()
    const changed = await compare(second, first, office.executor, 2)
    expect(changed).toMatchObject({ state: 'differs', stops: [[2, 2]], pairs: { here: [1, 2] } })
    expect(changed.here.boxes).toHaveLength(1)
    const [[from, to]] = changed.here.ranges as [[number, number]]
    expect(to - from).toBe('двести'.length)
    expect((await compare(second, first)).here).toEqual({ ranges: [], boxes: [] })
    expect(await compare(first, first)).toMatchObject({ state: 'same', stops: [] })
  })

  it('a file without pictures of its pages tells the places in its text', async () => {
    const first = await added('Справка.docx', await makeDocx([['Работы окончены в мае']]))
    const second = await added('Справка.docx', await makeDocx([['Работы окончены в июне']]))
    await database.drain()
    const { here, there } = await compare(second, first)
    expect([here.ranges, there.ranges]).toEqual([[[18, 22]], [[18, 21]]])
    expect(here.boxes).toEqual([])
  })

  it('a file whose text is not read says so, and a stranger finds neither', async () => {
    const read = await added('Список.pdf', makePdf(['Список улиц']))
    await database.drain()
    const unread = await added('Перечень.pdf', makePdf(['Перечень дворов']))
    expect(await compare(read, unread)).toMatchObject({ state: 'unread', stops: [] })
    for (const pair of [[read, unread] as const, [unread, read] as const])
      await expect(compare(...pair, office.stranger)).rejects.toMatchObject({ code: 'files.not_found' })
    await database.drain()
  })
})
