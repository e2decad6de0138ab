import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentGrants, documents, searchEntries, searchUnheard } from '@/db/schema'
import { newId } from '@/server/kernel/ids'
import { indexDocument, refreshAccess } from '@/server/search/index-document'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { find, foundIds, titled } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

/** A document that the index has heard of, with a word of its own. */
async function told(word: string, access: 'common' | 'dsp' = 'common'): Promise<string> {
  const id = await titled(office.executor, `О деле: ${word}`, { access })
  await indexDocument(database.db, id)
  return id
}
const grantTo = (documentId: string) => ({
  ...{ documentId, principal: `p:${office.stranger.personId}`, access: 'read' as const },
})
const untold = async (documentId: string) => database.db.$count(searchUnheard, eq(searchUnheard.documentId, documentId))
const factsOf = (documentId: string) =>
  database.db.select({ facts: searchEntries.facts }).from(searchEntries).where(eq(searchEntries.documentId, documentId))

describe('V-21.04 rights stand in the index, and count before it has heard of them', () => {
  it('a grant written by whoever, and nobody else is let in by it', async () => {
    const id = await told('гиацинт')
    expect(await untold(id)).toBe(0)
    await database.db.insert(documentGrants).values(grantTo(id))
    expect(await untold(id)).toBe(1)
    expect(await foundIds(office.stranger, 'гиацинт')).toEqual([id])
    expect(await foundIds(office.second, 'гиацинт')).toEqual([])
    expect((await find(office.stranger, 'гиацимт')).readAs).toBe('гиацинт')
  })

  it('told, it is found by the index itself; a grant taken away never is', async () => {
    const id = await told('левкой')
    await database.db.insert(documentGrants).values(grantTo(id))
    const before = await factsOf(id)
    await refreshAccess(database.db, id)
    expect(await untold(id)).toBe(0)
    expect(await factsOf(id)).not.toEqual(before)
    expect(await foundIds(office.stranger, 'левкой')).toEqual([id])
    await database.db.delete(documentGrants).where(eq(documentGrants.principal, `p:${office.stranger.personId}`))
    expect(await foundIds(office.stranger, 'левкой')).toEqual([])
    await refreshAccess(database.db, id)
    expect(await factsOf(id)).toEqual(before)
  })

  it('a change of a document that is gone waits for nobody, and one of no document is refused', async () => {
    const id = newId()
    const row = { id, kind: 'outgoing', state: 'draft', title: 'О деле: лаванда', authorId: office.executor.personId }
    await database.db.insert(documents).values({ ...row, unitId: office.unitId })
    await database.db.insert(searchUnheard).values({ documentId: id })
    await database.db.delete(documents).where(eq(documents.id, id))
    expect(await untold(id)).toBe(0)
    await expect(database.db.insert(searchUnheard).values({ documentId: id })).rejects.toThrow()
  })

  it('one that is committed while the document is being read anew is not forgotten', async () => {
    const id = await told('нарцисс')
    await database.db.insert(documentGrants).values({ ...grantTo(id), principal: `p:${office.second.personId}` })
    await database.db.transaction(async (tx) => {
      await tx.insert(documentGrants).values(grantTo(id))
      await indexDocument(database.db, id)
    })
    expect(await untold(id)).toBe(1)
    for (const actor of [office.stranger, office.second]) expect(await foundIds(actor, 'нарцисс')).toEqual([id])
  })

  it('access that was changed opens and closes at once', async () => {
    const id = await told('шафран', 'dsp')
    const reader = { ...office.stranger, permissions: new Set(['documents.readAll'] as const) }
    expect(await foundIds(reader, 'шафран')).toEqual([])
    await database.db.update(documents).set({ access: 'common' }).where(eq(documents.id, id))
    expect(await foundIds(reader, 'шафран')).toEqual([id])
    await refreshAccess(database.db, id)
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, id))
    expect(await foundIds(reader, 'шафран')).toEqual([])
  })

  it('C-16.03 a document is narrowed by what its card says now, told or not', async () => {
    const id = await told('жасмин')
    await database.db.update(documents).set({ state: 'filed', kind: 'memo' }).where(eq(documents.id, id))
    for (let time = 0; time < 2; time++) {
      expect(await foundIds(office.executor, 'жасмин', { states: ['filed'], kinds: ['memo'] })).toEqual([id])
      expect(await foundIds(office.executor, 'жасмин', { states: ['draft'] })).toEqual([])
      await refreshAccess(database.db, id)
    }
  })

  it('entries that say already what is told are not written again', async () => {
    const id = await told('вереск')
    const written = () => database.db.execute(sql`select xmin::text from search_entries where document_id = ${id}`)
    const before = await written()
    await refreshAccess(database.db, id)
    expect(await written()).toEqual(before)
  })
})

describe('C-16.02 a word that is not finished', () => {
  it.each(['пиц', 'пицц', 'пицце', 'пиццер', 'пиццери', 'пиццерий'])('«%s» finds the word it begins', async (start) => {
    const id = await told('пиццерийный')
    expect(await foundIds(office.executor, start)).toContain(id)
  })

  it('letters beyond those the index knows a beginning by count too', async () => {
    const id = await told('пушистохвостый')
    for (const start of ['пушистоглаз', 'пушиноч', '«деле пушис» пушистохв'])
      expect(await foundIds(office.executor, start)).toEqual([])
    for (const start of ['пушистохвос', 'деле-пушистохв']) expect(await foundIds(office.executor, start)).toEqual([id])
  })
})
