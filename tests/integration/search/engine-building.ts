import { and, eq, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentGrants, documentKinds, documents } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { indexCard } from '@/server/search/index-document'
import { reindex } from '@/server/search/reindex'
import type { TestDatabase } from '../../support/database'
import type { Office } from '../../support/office'
import { find, foundIds, titled } from '../../support/search'

/** The part of the contract that is about many documents and about building the index anew. */
export function describeBuilding(
  name: string,
  database: TestDatabase,
  people: () => { office: Office; admin: Actor },
): void {
  let office: Office
  let admin: Actor
  beforeAll(() => {
    ;({ office, admin } = people())
  })

  describe(`${name}: more than is looked at`, () => {
    const MANY = 620
    let oldest: string
    beforeAll(async () => {
      const [kind] = await database.db.select().from(documentKinds).where(eq(documentKinds.key, 'memo'))
      const rows = Array.from({ length: MANY }, (_, at) => ({
        id: newId(),
        kind: kind?.key ?? 'memo',
        state: at === 0 ? 'filed' : 'draft',
        title: `Сводка гидрологическая ${at}`,
        ...(at === 0 ? { regNumber: 'Г-77/1', regDate: '2020-01-01' } : {}),
      }))
      // Ids made within one millisecond have no order of their own.
      const ordered = rows.map((row) => row.id).sort()
      for (const [at, row] of rows.entries()) row.id = ordered[at] ?? row.id
      oldest = ordered[0] ?? ''
      await database.db.insert(documents).values(rows)
      const principal = `p:${office.executor.personId}`
      await database.db
        .insert(documentGrants)
        .values(rows.map(({ id }) => ({ documentId: id, principal, access: 'read' as const })))
      await execute(reindex, { actor: admin }, {})
      await database.drain()
    }, 120_000)
    afterAll(
      async () => void (await database.db.delete(documents).where(like(documents.title, 'Сводка гидрологическая %'))),
    )

    it('C-16.06 says «more» instead of a wrong figure', async () => {
      const { total, counts, facets } = await find(office.executor, 'гидрологическая сводка')
      expect(total).toEqual({ count: 600, more: true })
      expect(counts.all).toEqual({ count: 600, more: true })
      expect(counts.message.more).toBe(true)
      expect(facets.kinds[0]).toMatchObject({ value: 'memo', count: 600, more: true })
    })

    it('C-16.03 a choice reaches what is older than was looked at', async () => {
      const { hits, total, facets } = await find(office.executor, 'гидрологическая', { states: ['filed'] })
      expect(hits.map((hit) => hit.documentId)).toEqual([oldest])
      expect(total).toEqual({ count: 1, more: false })
      expect(facets.states.map(({ value }) => value)).toContain('filed')
    })

    it('C-16.03 oldest first begins from the other end of the office, and still says «more»', async () => {
      const { hits, total } = await find(office.executor, 'гидрологическая', { sort: 'old' })
      expect(hits[0]?.documentId).toBe(oldest)
      expect(total).toEqual({ count: 600, more: true })
      const [last] = await foundIds(office.executor, 'гидрологическая', { limit: 1 })
      expect(last).not.toBe(oldest)
    })

    it('C-16.03 a unit reaches what is older than was looked at', async () => {
      await database.db.update(documents).set({ unitId: office.unitId }).where(eq(documents.id, oldest))
      await indexCard(database.db, oldest)
      const { total } = await find(office.executor, 'гидрологическая', { units: [office.unitId] })
      expect(total).toEqual({ count: 1, more: false })
    })

    it('C-16.01 an old number is found however many newer documents have its words', async () => {
      await database.db.execute(sql`update documents set title = title where id = ${oldest}`)
      expect((await foundIds(office.executor, 'Г-77/1'))[0]).toBe(oldest)
    })
  })

  describe(`${name}: building anew`, () => {
    it('C-16.05 only an administrator may; what was lost comes back, what is gone goes', async () => {
      const id = await titled(office.executor, 'Аэродром')
      await database.drain()
      await database.db.execute(sql`delete from search_entries where document_id = ${id}`)
      expect((await find(office.executor, 'аэродром')).hits[0]?.fragment ?? []).toEqual([])
      await expect(execute(reindex, { actor: office.executor }, {})).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'search.may_not_reindex',
      })
      const { documents: count } = await execute(reindex, { actor: admin }, {})
      expect(count).toBe(await database.db.$count(documents))
      await database.drain()
      expect(await foundIds(office.executor, 'аэродром')).toEqual([id])
      expect((await find(office.executor, 'аэродром')).partial).toBe(false)
      await database.db.delete(documentGrants).where(and(eq(documentGrants.documentId, id)))
      expect(await foundIds(office.executor, 'аэродром')).toEqual([])
    }, 120_000)
  })
}
