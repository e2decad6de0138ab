import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, documentGrants, documents, searchSaved } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { indexDocument } from '@/server/search/index-document'
import { countNew } from '@/server/search/saved/count-new'
import { listSaved } from '@/server/search/saved/list-saved'
import { lookAtSaved } from '@/server/search/saved/look-at-saved'
import { removeSaved } from '@/server/search/saved/remove-saved'
import { renameSaved } from '@/server/search/saved/rename-saved'
import { restoreSaved } from '@/server/search/saved/restore-saved'
import { saveQuery } from '@/server/search/saved/save-query'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { titled } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})
beforeEach(async () => void (await database.db.delete(searchSaved)))

const save = (actor: Actor, name: string, asked: object = {}, call = {}) =>
  execute(saveQuery, { actor, ...call }, { name, asked: { query: 'паводок', ...asked } })
const names = async (actor: Actor) => (await ask(listSaved, { actor }, {})).map((one) => one.name)
const fresh = async (actor: Actor, id: string, now?: Date) =>
  (await ask(countNew, { actor, now }, {})).find((one) => one.id === id)
const write = async (title: string, more = {}) => {
  const id = await titled(office.executor, title, more)
  await database.drain()
  return id
}
const letIn = (documentId: string, actor: Actor) =>
  database.db.insert(documentGrants).values({ documentId, principal: `p:${actor.personId}`, access: 'read' })
const look = (actor: Actor, savedId: string) => execute(lookAtSaved, { actor }, { savedId })

describe('C-16.03 saved queries', () => {
  it('keep the line with its conditions, and are one’s own', async () => {
    const asked = { query: '  паводок  ', kinds: ['memo'], source: 'card', period: 'week', exact: true, sort: 'new' }
    const { id } = await save(office.executor, 'Паводок', asked)
    await save(office.executor, 'акты')
    const [acts, flood] = await ask(listSaved, { actor: office.executor }, {})
    expect(acts?.name).toBe('акты')
    expect(flood).toMatchObject({ id, name: 'Паводок', asked: { ...asked, query: 'паводок', authors: [] } })
    expect(await names(office.colleague)).toEqual([])
    expect(await names(office.stranger)).toEqual([])
  })

  it('are renamed, taken away and put back with what was seen', async () => {
    const { id: savedId } = await save(office.executor, 'Первый')
    await execute(renameSaved, { actor: office.executor }, { savedId, name: 'Второй' })
    expect(await names(office.executor)).toEqual(['Второй'])
    await write('О паводке в Заречье')
    await execute(removeSaved, { actor: office.executor }, { savedId })
    expect(await names(office.executor)).toEqual([])
    expect(await fresh(office.executor, savedId)).toBeUndefined()
    await execute(restoreSaved, { actor: office.executor }, { savedId })
    await execute(restoreSaved, { actor: office.executor }, { savedId })
    expect(await names(office.executor)).toEqual(['Второй'])
    expect(await fresh(office.executor, savedId)).toEqual({ id: savedId, count: 1, more: false })
  })

  it('another’s is not found, by whatever act, for whatever role', async () => {
    const { id: savedId } = await save(office.executor, 'Мой')
    for (const actor of [office.stranger, office.head, office.clerk])
      for (const act of [
        () => execute(renameSaved, { actor }, { savedId, name: 'Чужой' }),
        () => execute(removeSaved, { actor }, { savedId }),
        () => execute(restoreSaved, { actor }, { savedId }),
        () => execute(lookAtSaved, { actor }, { savedId }),
      ])
        await expect(act()).rejects.toMatchObject({ kind: 'not_found', code: 'search.saved_not_found' })
    expect(await names(office.executor)).toEqual(['Мой'])
  })

  it('have names of their own, and at most twenty', async () => {
    const { id: savedId } = await save(office.executor, 'Отчёты')
    const taken = { kind: 'conflict', code: 'search.saved_name_taken' }
    await expect(save(office.executor, 'отчёты')).rejects.toMatchObject(taken)
    const { id: other } = await save(office.executor, 'Другой')
    await expect(
      execute(renameSaved, { actor: office.executor }, { savedId: other, name: 'ОТЧЁТЫ' }),
    ).rejects.toMatchObject(taken)
    await execute(renameSaved, { actor: office.executor }, { savedId, name: 'ОТЧЁТЫ' })
    await save(office.colleague, 'Отчёты')
    await execute(removeSaved, { actor: office.executor }, { savedId })
    await save(office.executor, 'Отчёты')
    await expect(execute(restoreSaved, { actor: office.executor }, { savedId })).rejects.toMatchObject(taken)
    for (let n = 3; n <= 20; n++) await save(office.executor, `Запрос ${n}`)
    const full = { kind: 'conflict', code: 'search.saved_too_many', data: { limit: 20 } }
    await expect(save(office.executor, 'Лишний')).rejects.toMatchObject(full)
  })

  it('twenty saved at once by one hand stay twenty, one name is taken once', async () => {
    for (let n = 1; n <= 18; n++) await save(office.executor, `Запрос ${n}`)
    const tries = await Promise.allSettled(['Ещё', 'Ещё', 'Один', 'Два', 'Три'].map((n) => save(office.executor, n)))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(2)
    expect(new Set(await names(office.executor)).size).toBe(20)
  })

  it('a press repeated after a lost answer saves once', async () => {
    const call = { idempotencyKey: 'save-query-1' }
    expect(await save(office.executor, 'Один', {}, call)).toEqual(await save(office.executor, 'Один', {}, call))
    expect(await names(office.executor)).toEqual(['Один'])
  })

  it('the record of an act has neither the line nor the name', async () => {
    const { id } = await save(office.executor, 'Личное название', { query: 'гранит' })
    const [row] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `search-saved:${id}`))
    expect(row).toMatchObject({ command: 'search.save', actorId: office.executor.personId })
    expect(JSON.stringify(row)).not.toMatch(/гранит|Личное/)
  })

  it.each(['', ' ', '\u0000', 'я'.repeat(101)])('a name like «%s» is refused', async (name) => {
    await expect(save(office.executor, name)).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('V-21.04 what is new in a saved query', () => {
  it('is what it finds now and did not when last looked at: new, changed, let into', async () => {
    const old = await write('О тротуаре у школы')
    const plain = await write('О бордюре у школы')
    const { id } = await save(office.executor, 'Тротуар', { query: 'тротуар' })
    expect(await fresh(office.executor, id)).toEqual({ id, count: 0, more: false })
    await write('О тротуарах у вокзала')
    expect(await fresh(office.executor, id)).toMatchObject({ count: 1 })
    await execute(
      changeRequisites,
      { actor: office.executor },
      { documentId: plain, title: 'О тротуарной плитке и тротуаре' },
    )
    await execute(changeRequisites, { actor: office.executor }, { documentId: old, title: 'О тротуаре у гимназии' })
    await database.drain()
    expect(await fresh(office.executor, id)).toMatchObject({ count: 2 })
    await look(office.executor, id)
    expect(await fresh(office.executor, id)).toMatchObject({ count: 0 })
  })

  it('counts nothing one may not see, from the moment one may not', async () => {
    const { id } = await save(office.colleague, 'Берёзы', { query: 'берёза' })
    const documentId = await write('О берёзе на площади')
    expect(await fresh(office.colleague, id)).toMatchObject({ count: 0 })
    await letIn(documentId, office.colleague)
    expect(await fresh(office.colleague, id)).toMatchObject({ count: 1 })
    await database.db.delete(documentGrants).where(eq(documentGrants.documentId, documentId))
    expect(await fresh(office.colleague, id)).toMatchObject({ count: 0 })
    await look(office.colleague, id)
    const [row] = await database.db.select().from(searchSaved).where(eq(searchSaved.id, id))
    expect(row?.known).toEqual([])
  })

  it('a clerk who reads all does not count what is for official use', async () => {
    const { id } = await save(office.clerk, 'Фонтан', { query: 'фонтан' })
    await write('О фонтане в парке')
    await write('О фонтане за оградой', { access: 'dsp' })
    expect(await fresh(office.clerk, id)).toMatchObject({ count: 1 })
  })

  it('keeps to the conditions, and its period moves with the calendar', async () => {
    const { id } = await save(office.executor, 'Записки', { query: 'гранит', kinds: ['memo'], period: 'week' })
    await write('О граните письмом')
    await write('О граните запиской', { kind: 'memo' })
    expect(await fresh(office.executor, id)).toMatchObject({ count: 1 })
    expect(await fresh(office.executor, id, new Date(Date.now() + 30 * 86_400_000))).toMatchObject({ count: 0 })
  })

  it('says «at least» where there is more than is looked at, and calls nothing old new', async () => {
    const principal = `p:${office.second.personId}`
    const many = async (count: number) => {
      const rows = Array.from({ length: count }, () => ({ id: newId(), kind: 'memo', state: 'draft', title: 'Насос' }))
      await database.db.insert(documents).values(rows)
      await database.db
        .insert(documentGrants)
        .values(rows.map(({ id }) => ({ documentId: id, principal, access: 'read' as const })))
      for (const row of rows) await indexDocument(database.db, row.id)
    }
    const { id } = await save(office.second, 'Насосы', { query: 'насос' })
    await many(620)
    expect(await fresh(office.second, id)).toEqual({ id, count: 600, more: true })
    await look(office.second, id)
    const [row] = await database.db.select().from(searchSaved).where(eq(searchSaved.id, id))
    const [newest] = [...(row?.known ?? [])].sort().reverse()
    await database.db
      .delete(documentGrants)
      .where(and(eq(documentGrants.documentId, newest ?? ''), eq(documentGrants.principal, principal)))
    expect(await fresh(office.second, id)).toEqual({ id, count: 0, more: false })
    await many(3)
    expect(await fresh(office.second, id)).toEqual({ id, count: 3, more: false })
  })
})
