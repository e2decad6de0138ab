import { beforeAll, describe, expect, it } from 'vitest'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { getDocument } from '@/server/documents/get-document'
import { listFiles } from '@/server/files/list-files'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { ensureIndex } from '@/server/search/ensure-index'
import { countNew } from '@/server/search/saved/count-new'
import { saveQuery } from '@/server/search/saved/save-query'
import { addReceivedJournals, registeredAppeal } from '../../support/appeals'
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

  it('C-16.06 by the words of a card, not by codes of what was chosen from a list', async () => {
    const requisites = { urgency: 'very_urgent', lookRemarks: ['packing'], note: 'Пакет с паронитом' }
    const { documentId } = await registered(database.db, office, { requisites })
    await database.drain()
    expect(await foundIds(office.clerk, 'паронит')).toEqual([documentId])
    for (const code of ['very_urgent', 'packing', 'none']) expect(await foundIds(office.clerk, code)).toEqual([])
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

describe('V-21.03 appeals of citizens', () => {
  it('are looked through apart: in no list, count or facet of the common search, and alone in their own', async () => {
    const title = 'О протечке кессона'
    const { documentId: letter } = await registered(database.db, office, { title })
    const { documentId: appeal } = await registeredAppeal(database.db, office, { title })
    await database.drain()
    const common = await find(office.head, 'протечка кессона')
    expect(common.hits.map(({ documentId }) => documentId)).toEqual([letter])
    expect(common).toMatchObject({ total: { count: 1 }, counts: { all: { count: 1 }, appeal: { count: 1 } } })
    const kinds = ({ facets }: typeof common) => facets.kinds.map(({ value, count }) => [value, count])
    expect(kinds(common)).toEqual([['incoming', 1]])
    expect(await foundIds(office.head, 'протечка кессона', { source: 'card' })).toEqual([letter])
    const own = await find(office.head, 'протечка кессона', { source: 'appeal' })
    expect(own.hits.map(({ documentId }) => documentId)).toEqual([appeal])
    expect(own).toMatchObject({ total: { count: 1 }, counts: { all: { count: 1 }, appeal: { count: 1 } } })
    expect(kinds(own)).toEqual([['appeal', 1]])
    expect(await foundIds(office.head, 'протечка кессона', { groups: ['appeals'] })).toEqual([])
    expect(await foundIds(office.head, 'протечка кессона', { source: 'appeal', groups: ['letters'] })).toEqual([])
  })

  it('V-21.04 are not there for who does not work with them', async () => {
    await registeredAppeal(database.db, office, { title: 'О шлагбауме у подъезда' })
    await database.drain()
    for (const source of ['all', 'appeal'] as const) {
      const { counts, hits } = await find(office.stranger, 'шлагбаум', { source })
      expect({ hits, appeals: counts.appeal }).toEqual({ hits: [], appeals: { count: 0, more: false } })
    }
  })

  it('C-16.02 a line that finds them alone is not taken for a slip', async () => {
    await registeredAppeal(database.db, office, { title: 'О гидрантах' })
    await titled(office.head, 'О гидранте и гидрангее')
    await database.drain()
    const { readAs, counts } = await find(office.head, 'гидрантах', { exact: true })
    expect({ readAs, appeals: counts.appeal.count }).toEqual({ readAs: null, appeals: 1 })
  })

  it('C-16.03 a saved query counts what is new of what it looks through', async () => {
    const keep = async (source: 'all' | 'appeal') =>
      (await execute(saveQuery, { actor: office.head }, { name: source, asked: { query: 'телебашня', source } })).id
    const [common, own] = [await keep('all'), await keep('appeal')]
    await registered(database.db, office, { title: 'О телебашне' })
    await registeredAppeal(database.db, office, { title: 'О телебашне' })
    await registeredAppeal(database.db, office, { title: 'О шуме телебашни' })
    await database.drain()
    const counted = await ask(countNew, { actor: office.head }, {})
    expect(counted.find(({ id }) => id === common)).toMatchObject({ count: 1 })
    expect(counted.find(({ id }) => id === own)).toMatchObject({ count: 2 })
  })
})
