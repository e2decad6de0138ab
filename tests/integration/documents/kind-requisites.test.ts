import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, kindRequisites } from '@/db/schema'
import type { RequisiteType } from '@/lib/requisites/additional'
import { addKindRequisite } from '@/server/documents/kinds/add-kind-requisite'
import { changeKindGroup } from '@/server/documents/kinds/change-kind-group'
import { changeKindRequisite } from '@/server/documents/kinds/change-kind-requisite'
import { listKinds } from '@/server/documents/kinds/list-kinds'
import { orderKindRequisites } from '@/server/documents/kinds/order-kind-requisites'
import { removeKindRequisite } from '@/server/documents/kinds/remove-kind-requisite'
import { restoreKindRequisite } from '@/server/documents/kinds/restore-kind-requisite'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
})
beforeEach(() => database.db.delete(kindRequisites))

type More = { kind?: string; type?: RequisiteType; options?: string[]; mandatory?: boolean }
const add = (name: string, more: More = {}, call = {}) =>
  execute(addKindRequisite, { actor: admin, ...call }, { kind: 'act', type: 'line', name, ...more })
const kind = async (key = 'act') => {
  const found = (await ask(listKinds, { actor: admin }, {})).find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}
const recorded = async (command: string) => {
  const [row] = await database.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.command, command), eq(auditLog.stream, 'document-kind:act')))
    .orderBy(desc(auditLog.seq))
    .limit(1)
  return row?.detail
}
const refusal = (of: string, code: string) => ({ kind: of, code: `documents.${code}` })

describe('C-09.08 requisites of a kind', () => {
  it('are kept by the administrator only; others do not see the list', async () => {
    const { id } = await add('Срок хранения')
    const forbidden = refusal('forbidden', 'may_not_keep_kinds')
    for (const actor of [office.clerk, office.executor, office.stranger]) {
      await expect(add('Ещё', {}, { actor })).rejects.toMatchObject(forbidden)
      await expect(ask(listKinds, { actor }, {})).rejects.toMatchObject(forbidden)
      const change = { requisiteId: id, name: 'Иное', version: 1 }
      await expect(execute(changeKindRequisite, { actor }, change)).rejects.toMatchObject(forbidden)
      const remove = { requisiteId: id, version: 1 }
      await expect(execute(removeKindRequisite, { actor }, remove)).rejects.toMatchObject(forbidden)
      const { version } = await kind()
      const order = { kind: 'act', requisiteIds: [id], version }
      await expect(execute(orderKindRequisites, { actor }, order)).rejects.toMatchObject(forbidden)
      const group = { kind: 'act', group: 'letters' as const, version }
      await expect(execute(changeKindGroup, { actor }, group)).rejects.toMatchObject(forbidden)
    }
    expect((await kind()).requisites.map(({ name }) => name)).toEqual(['Срок хранения'])
  })

  it('a press repeated after a lost answer adds one', async () => {
    const call = { idempotencyKey: 'add-requisite-1' }
    expect(await add('Гриф', {}, call)).toEqual(await add('Гриф', {}, call))
    expect((await kind()).requisites).toHaveLength(1)
  })

  it('have a name of their own among those in use, also when two are added at once', async () => {
    const both = await Promise.allSettled([add('Гриф'), add('гриф')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await add('Гриф', { kind: 'incoming' })
    const [first] = (await kind()).requisites
    await execute(removeKindRequisite, { actor: admin }, { requisiteId: first?.id ?? '', version: 1 })
    await add('ГРИФ')
    await expect(add('Гриф')).rejects.toMatchObject(refusal('conflict', 'requisite_named'))
  })

  it.each([
    ['a choice of nothing', 'choice', []],
    ['a choice with one value twice', 'choice', ['Да', 'да']],
    ['a line with a list', 'line', ['Да']],
  ] as const)('%s is refused', async (_what, type, options) => {
    await expect(add('Вид', { type, options: [...options] })).rejects.toMatchObject(refusal('invalid', 'wrong_options'))
  })

  it('are changed but for the type; who changes an old state is told, and what it was stays on record', async () => {
    const { id } = await add('Вид', { type: 'choice', options: ['А', 'Б'] })
    const fields = { requisiteId: id, name: 'Вид дела', options: ['А', 'В'], mandatory: true }
    const change = () => execute(changeKindRequisite, { actor: admin }, { ...fields, version: 1 })
    const both = await Promise.allSettled([change(), change()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change()).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    expect((await kind()).requisites).toMatchObject([{ id, name: 'Вид дела', type: 'choice', mandatory: true }])
    expect(await recorded('documents.changeKindRequisite')).toMatchObject({
      name: 'Вид дела',
      before: { name: 'Вид', options: ['А', 'Б'], mandatory: false },
    })
  })

  it('stand in the order they were put into; an order made of another state is a conflict', async () => {
    const ids = [await add('А'), await add('Б'), await add('В')].map(({ id }) => id)
    const { version } = await kind()
    const requisiteIds = [ids[2] ?? '', ids[0] ?? '', ids[1] ?? '']
    const order = (more = {}) =>
      execute(orderKindRequisites, { actor: admin }, { kind: 'act', requisiteIds, version, ...more })
    await order()
    expect((await kind()).requisites.map(({ name }) => name)).toEqual(['В', 'А', 'Б'])
    expect(await recorded('documents.orderKindRequisites')).toMatchObject({ before: { requisiteIds: ids } })
    await expect(order()).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    const lacking = { version: version + 1, requisiteIds: ids.slice(1) }
    await expect(order(lacking)).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    await add('Г')
    await expect(order({ version: version + 1 })).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
  })

  it('are taken out of use once, and nothing is deleted', async () => {
    const { id } = await add('Гриф')
    const remove = (requisiteId: string, version = 1) =>
      execute(removeKindRequisite, { actor: admin }, { requisiteId, version })
    await expect(remove(id, 7)).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    await remove(id)
    expect((await kind()).requisites).toMatchObject([{ id, removed: true }])
    await expect(remove(id, 2)).rejects.toMatchObject(refusal('not_found', 'requisite_not_found'))
    await expect(remove(newId())).rejects.toMatchObject(refusal('not_found', 'requisite_not_found'))
    await expect(add('Гриф', { kind: 'telegram' })).rejects.toMatchObject(refusal('not_found', 'no_such_kind'))
  })
})

describe('C-09.08 a requisite out of use', () => {
  const remove = (requisiteId: string) => execute(removeKindRequisite, { actor: admin }, { requisiteId, version: 1 })
  const restore = (requisiteId: string, version = 2, call = {}) =>
    execute(restoreKindRequisite, { actor: admin, ...call }, { requisiteId, version })

  it('is put back by the administrator, after those in use, once; the act is on record', async () => {
    const { id } = await add('Гриф')
    await add('Срок')
    await expect(restore(id, 1)).rejects.toMatchObject(refusal('not_found', 'requisite_not_found'))
    await remove(id)
    for (const actor of [office.clerk, office.stranger])
      await expect(restore(id, 2, { actor })).rejects.toMatchObject(refusal('forbidden', 'may_not_keep_kinds'))
    await expect(restore(id, 1)).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    const call = { idempotencyKey: 'restore-requisite-1' }
    expect(await restore(id, 2, call)).toEqual(await restore(id, 2, call))
    expect((await kind()).requisites.map(({ name, removed }) => [name, removed])).toEqual([
      ['Срок', false],
      ['Гриф', false],
    ])
    expect(await recorded('documents.restoreKindRequisite')).toMatchObject({ requisiteId: id, name: 'Гриф' })
  })

  it('whose name another has taken is refused by name', async () => {
    const { id } = await add('Гриф')
    await remove(id)
    await add('ГРИФ')
    await expect(restore(id)).rejects.toMatchObject({
      ...refusal('conflict', 'requisite_named'),
      data: { name: 'Гриф' },
    })
  })
})

describe('R-02.01 the group of a kind', () => {
  it('comes with the product and is changed by the administrator; a second change of one state is a conflict', async () => {
    const groups = (await ask(listKinds, { actor: admin }, {})).map(({ key, group }) => [key, group])
    expect(Object.fromEntries(groups)).toMatchObject({
      ...{ incoming: 'letters', outgoing: 'letters', memo: 'informational' },
      ...{ order: 'administrative', appeal: 'appeals', act: 'acts' },
    })
    const { version } = await kind()
    const change = () => execute(changeKindGroup, { actor: admin }, { kind: 'act', group: 'administrative', version })
    await change()
    await expect(change()).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    expect((await kind()).group).toBe('administrative')
    expect(await recorded('documents.changeKindGroup')).toMatchObject({ before: { group: 'acts' } })
    await execute(changeKindGroup, { actor: admin }, { kind: 'act', group: 'acts', version: version + 1 })
  })
})
