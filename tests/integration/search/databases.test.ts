import { beforeAll, describe, expect, it } from 'vitest'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { getDocument } from '@/server/documents/get-document'
import { listFiles } from '@/server/files/list-files'
import { ask } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { ensureIndex } from '@/server/search/ensure-index'
import { addReceivedJournals } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { instruct } from '../../support/letters'
import { makeRegistry, type Registry, registered } from '../../support/registry'
import { find, foundIds, titled } from '../../support/search'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  await ensureIndex(database.db)
  await database.drain()
})

describe('V-21.01 cards of letters, of acts and of memos', () => {
  it('V-21.02 V-21.05 V-22.02 are found by one question, each with the name of its kind', async () => {
    const subject = 'О ремонте акведука'
    const letter = await registered(database.db, office, { title: subject })
    const act = await registered(database.db, office, {
      ...{ kind: 'act', title: subject, requisites: { actKind: 'order' } },
    })
    const memo = await titled(office.clerk, subject, { kind: 'memo' })
    const order = await titled(office.clerk, subject, { kind: 'order' })
    await database.drain()
    const { hits } = await find(office.clerk, 'акведуки')
    expect(Object.fromEntries(hits.map(({ documentId, kindName }) => [documentId, kindName]))).toEqual({
      [letter.documentId]: 'Входящее письмо',
      [act.documentId]: 'Правовой акт',
      [memo]: 'Служебная записка',
      [order]: 'Приказ',
    })
    expect(await foundIds(office.clerk, 'акведук', { kinds: ['memo'] })).toEqual([memo])
    expect(await foundIds(office.stranger, 'акведук')).toEqual([])
  })

  it('V-21.07 what is found opens with its card, files and instructions', async () => {
    const { documentId } = await registered(database.db, office, { title: 'О переносе водоколонки' })
    await instruct(office, { requestId: documentId })
    await database.drain()
    const [hit] = (await find(office.head, 'водоколонка')).hits
    expect(hit?.documentId).toBe(documentId)
    const call = { actor: office.head }
    expect(await ask(getDocument, call, { documentId })).toMatchObject({ title: 'О переносе водоколонки' })
    expect(await ask(getCard, call, { documentId })).toMatchObject({ theirNumber: expect.stringMatching(/^СТ-4/) })
    expect((await ask(listFiles, call, { documentId })).files).toMatchObject([{ role: 'scan' }])
    const [given] = await ask(assignmentsForDocument, call, { documentId })
    expect(given).toMatchObject({ text: 'Подготовить ответ заявителю.', state: 'in_progress' })
  })
})
