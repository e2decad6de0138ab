import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { caseFiles, documentKinds, documents, organisations, units } from '@/db/schema'
import type { KindGroup } from '@/lib/requisites/additional'
import { grant } from '@/server/documents'
import { changeRequisites } from '@/server/documents/change-requisites'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { answering } from '@/server/search/engines'
import { indexCard } from '@/server/search/index-document'
import { EVERYTHING, gather } from '@/server/search/pool'
import { understand } from '@/server/search/understand'
import type { TestDatabase } from '../../support/database'
import type { Office } from '../../support/office'
import { inCommand } from '../../support/rooms'
import { find, foundIds, say, titled } from '../../support/search'

/** The part of the contract that is about conditions, counts and the order of a list. */
export function describeNarrowing(name: string, database: TestDatabase, people: () => Office): void {
  let office: Office
  beforeAll(() => {
    office = people()
  })

  describe(`${name}: narrowing`, () => {
    let ids: string[]
    let organisationId: string
    beforeAll(async () => {
      organisationId = newId()
      await database.db
        .insert(organisations)
        .values({ id: organisationId, name: 'Ключевский округ', nameKey: 'ключевскийокруг' })
      ids = [
        await titled(office.executor, 'Мост первый', { correspondentId: organisationId }),
        await titled(office.executor, 'Мост второй', { kind: 'memo' }),
        await titled(office.colleague, 'Мост третий', { kind: 'memo' }),
      ]
      const [third = ''] = ids.slice(2)
      await inCommand(office.colleague, (ctx) => grant(ctx, third, [`p:${office.executor.personId}`], 'read'))
      await database.db
        .update(documents)
        .set({ regNumber: 'М-1', regDate: '2024-03-05' })
        .where(eq(documents.id, third))
      await execute(changeRequisites, { actor: office.colleague }, { documentId: third, title: 'Мост третий' })
      await database.drain()
    })

    it('C-16.03 narrows by kind, correspondent, author and period', async () => {
      const [first = '', second = '', third = ''] = ids
      const by = async (asked: Parameters<typeof find>[2]) => (await foundIds(office.executor, 'мост', asked)).sort()
      expect(await by({ kinds: ['memo'] })).toEqual([second, third].sort())
      expect(await by({ correspondents: [organisationId] })).toEqual([first])
      expect(await by({ authors: [office.colleague.personId] })).toEqual([third])
      expect(await by({ from: '2024-01-01', to: '2024-12-31' })).toEqual([third])
      expect(await by({ kinds: ['memo'], authors: [office.executor.personId] })).toEqual([second])
      expect(await by({ states: ['nonsense'] })).toEqual([])
    })

    it('C-16.03 R-02.01 narrows by the group of the kind, as kinds belong to groups now, and counts them', async () => {
      const [first = '', second = '', third = ''] = ids
      const by = async (asked: Parameters<typeof find>[2]) => (await foundIds(office.executor, 'мост', asked)).sort()
      expect(await by({ groups: ['informational'] })).toEqual([second, third].sort())
      expect(await by({ groups: ['letters'] })).toEqual([first])
      expect(await by({ groups: ['letters'], kinds: ['memo'] })).toEqual([])
      expect(await by({ groups: ['acts', 'letters'], kinds: ['outgoing'] })).toEqual([first])
      const { facets } = await find(office.executor, 'мост', { groups: ['letters'] })
      expect(facets.groups.map(({ value, count }) => [value, count])).toEqual([
        ['informational', 2],
        ['letters', 1],
      ])
      expect(facets.kinds.map(({ value }) => value)).toEqual(['outgoing'])
      const ofMemo = eq(documentKinds.key, 'memo')
      await database.db.update(documentKinds).set({ group: 'administrative' }).where(ofMemo)
      expect(await by({ groups: ['administrative'] })).toEqual([second, third].sort())
      const engine = await answering(database.db)
      const query = await understand(database.db, 'мост', false)
      const asker = { db: database.db, actor: office.executor, query, from: 'newest' as const }
      const within = (groups: KindGroup[]) =>
        gather(engine, asker, { tab: 'all', filters: { ...EVERYTHING.filters, groups } })
      expect((await within(['administrative'])).found.map(({ id }) => id).sort()).toEqual([second, third].sort())
      expect((await within(['informational'])).found).toEqual([])
      await database.db.update(documentKinds).set({ group: 'informational' }).where(ofMemo)
    })

    it('C-16.03 a chosen value keeps its neighbours and never vanishes', async () => {
      const { facets, total } = await find(office.executor, 'мост', {
        kinds: ['outgoing'],
        authors: [office.colleague.personId],
      })
      expect(total.count).toBe(0)
      expect(facets.kinds).toEqual([
        expect.objectContaining({ value: 'memo', count: 1 }),
        expect.objectContaining({ value: 'outgoing', count: 0 }),
      ])
      expect(facets.authors.map(({ value, count }) => [value, count])).toEqual([
        [office.executor.personId, 1],
        [office.colleague.personId, 0],
      ])
      expect(facets.kinds.every(({ label }) => label !== 'outgoing')).toBe(true)
    })

    it('C-16.03 newest first when asked', async () => {
      await say(office.executor, ids[1] ?? '', 'Поднял наверх')
      const { hits } = await find(office.executor, 'мост', { sort: 'new' })
      expect(hits[0]?.documentId).toBe(ids[1])
    })

    it('C-16.03 oldest first by the day they are filed under, and by number as people count', async () => {
      const [first = '', second = '', third = ''] = ids
      expect((await foundIds(office.executor, 'мост', { sort: 'old' }))[0]).toBe(third)
      const number = (id: string, regNumber: string) =>
        database.db.update(documents).set({ regNumber, regDate: '2026-02-01' }).where(eq(documents.id, id))
      await number(first, '01-7/10')
      await number(second, '01-7/9')
      expect(await foundIds(office.executor, 'мост', { sort: 'number' })).toEqual([second, first, third])
    })

    it('C-16.03 R-36.01 narrows and counts by the case a document is filed in', async () => {
      const [first = '', second = ''] = ids
      const caseId = newId()
      const entry = { id: caseId, year: 2026, unitId: office.unitId, createdBy: office.clerk.personId }
      await database.db
        .insert(caseFiles)
        .values({ ...entry, index: '01-05', heading: 'Переписка о мостах', term: '5 лет', article: 'ст. 70' })
      const put = async (id: string, set: { state: string; caseId: string | null }) => {
        await database.db.update(documents).set(set).where(eq(documents.id, id))
        await indexCard(database.db, id)
      }
      await put(first, { state: 'filed', caseId })
      const { hits, facets } = await find(office.executor, 'мост', { cases: [caseId] })
      expect(hits.map((hit) => hit.documentId)).toEqual([first])
      expect(facets.cases).toEqual([{ value: caseId, label: '01-05, 2026. Переписка о мостах', count: 1, more: false }])
      await put(second, { state: 'filed', caseId })
      expect((await foundIds(office.executor, 'мост', { cases: [caseId] })).sort()).toEqual([first, second].sort())
      for (const id of [first, second]) await put(id, { state: 'draft', caseId: null })
      expect(await foundIds(office.executor, 'мост', { cases: [caseId] })).toEqual([])
    })

    it('C-16.03 narrows and counts by the unit of the author', async () => {
      const other = newId()
      await database.db.insert(units).values({ id: other, name: 'Отдел мостов' })
      await database.db
        .update(documents)
        .set({ unitId: other })
        .where(eq(documents.id, ids[2] ?? ''))
      await indexCard(database.db, ids[2] ?? '')
      const { hits, facets } = await find(office.executor, 'мост', { units: [other] })
      expect(hits.map((hit) => hit.documentId)).toEqual([ids[2]])
      expect(facets.units).toEqual([
        { value: office.unitId, label: 'Министерство', count: 2, more: false },
        { value: other, label: 'Отдел мостов', count: 1, more: false },
      ])
    })
  })
}
