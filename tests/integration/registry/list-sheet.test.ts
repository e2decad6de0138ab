import { beforeAll, describe, expect, it } from 'vitest'
import { changeRequisites } from '@/server/documents/change-requisites'
import { filesOf, readBlobBytes } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { addMailingList } from '@/server/organisations/lists/add-mailing-list'
import { addresseeLine } from '@/server/registry/addressee-line'
import { drawListSheet } from '@/server/registry/draw-list-sheet'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { makeRegistry, type Registry } from '../../support/registry'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const MEMBERS = [
  { position: 'Главе Ключевского округа', name: 'Воронцову П.А.', address: 'пл. Центральная, д. 1, п. Ключи' },
  { position: 'Главе Заречного района', name: 'Седовой А.И.', address: 'Лесная ул., д. 4, с. Заречное' },
]
const ADDRESSEES = [{ position: 'Главам муниципальных округов', listed: true }]

/** A letter to a list of two. */
async function letter(): Promise<string> {
  const documentId = await draftOf(office.executor, 'О смотре')
  const list = { name: 'Округа', heading: 'Главам муниципальных округов', members: MEMBERS }
  const { listId } = await execute(addMailingList, { actor: office.executor }, list)
  const requisites = { addressees: ADDRESSEES, mailing: { listId, name: 'Округа', members: MEMBERS } }
  await execute(changeRequisites, { actor: office.executor }, { documentId, requisites })
  return documentId
}
const draw = (documentId: string, actor: Actor = office.executor, call = {}) =>
  execute(drawListSheet, { actor, ...call }, { documentId })

describe('R-06.14 the sheet of a mailing list', () => {
  it('has every recipient with post and address, and stays with the files of the letter', async () => {
    const documentId = await letter()
    const { fileId } = await draw(documentId)
    const [file] = await filesOf(database.db, documentId, ['attachment'])
    expect(file).toMatchObject({ id: fileId, name: 'Список рассылки.pdf' })
    const pages = await readPrinted(await readBlobBytes(file?.sha256 ?? ''))
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ')
    for (const words of ['СПИСОК РАССЫЛКИ', 'Воронцову П.А.', 'Седовой А.И.', 'Заречного', 'Ключи', 'О смотре'])
      expect(text).toContain(words)
  })

  it('is for who writes the letter and for the registry; a letter without a list has none; a repeat draws once', async () => {
    const documentId = await letter()
    await expect(draw(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await letIn(documentId, 'read', office.colleague, office.clerk)
    await expect(draw(documentId, office.colleague)).rejects.toMatchObject({ code: 'documents.read_only' })
    await draw(documentId, office.clerk)
    const call = { idempotencyKey: 'list-sheet-1' }
    expect(await draw(documentId, office.executor, call)).toEqual(await draw(documentId, office.executor, call))
    await expect(draw(await draftOf(office.executor, 'Без списка'))).rejects.toMatchObject({
      code: 'registry.no_mailing_list',
    })
  })

  it('R-06.17 the dispatch is recorded with how many there are by the list', () => {
    const mailing = { listId: '0196c8f0-0000-7000-8000-000000000001', name: 'Округа', members: MEMBERS }
    expect(addresseeLine({ addressees: ADDRESSEES, mailing })).toBe('Главам муниципальных округов; по списку: 2')
  })
})
