import { desc, eq, notInArray, or } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documentKinds } from '@/db/schema'
import { createDraft } from '@/server/documents/create-draft'
import { getDocument } from '@/server/documents/get-document'
import { addKindRequisite } from '@/server/documents/kinds/add-kind-requisite'
import { changeKind } from '@/server/documents/kinds/change-kind'
import { listKinds } from '@/server/documents/kinds/list-kinds'
import { makeKind } from '@/server/documents/kinds/make-kind'
import { offeredKinds } from '@/server/documents/kinds/offered-kinds'
import { orderKinds } from '@/server/documents/kinds/order-kinds'
import { removeKind } from '@/server/documents/kinds/remove-kind'
import { restoreKind } from '@/server/documents/kinds/restore-kind'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const BUILT_IN = ['incoming', 'outgoing', 'memo', 'order', 'appeal', 'act']

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
})
// Names are free again for the next test; what was made of a kind keeps it.
afterEach(() =>
  database.db.update(documentKinds).set({ removedAt: new Date() }).where(notInArray(documentKinds.key, BUILT_IN)),
)

const refusal = (of: string, code: string) => ({ kind: of, code: `documents.${code}` })
const make = (name: string, more: Record<string, unknown> = {}, call = {}) =>
  execute(makeKind, { actor: admin, ...call }, { name, like: 'memo', group: 'informational', ...more })
const kinds = () => ask(listKinds, { actor: admin }, {})
const kind = async (key: string) => {
  const found = (await kinds()).find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}
const offered = async () => (await ask(offeredKinds, { actor: office.executor }, {})).map(({ key }) => key)
const change = async (key: string, more: Record<string, unknown> = {}, call = {}) => {
  const { name, access, fileNeeded, version } = await kind(key)
  return execute(changeKind, { actor: admin, ...call }, { kind: key, name, access, fileNeeded, version, ...more })
}
const remove = async (key: string, call = {}) =>
  execute(removeKind, { actor: admin, ...call }, { kind: key, version: (await kind(key)).version })
const restore = async (key: string, call = {}) =>
  execute(restoreKind, { actor: admin, ...call }, { kind: key, version: (await kind(key)).version })
const recorded = async (command: string) => {
  const [row] = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.command, command))
    .orderBy(desc(auditLog.at), desc(auditLog.seq))
    .limit(1)
  return row?.detail
}

describe('C-09.07 R-02.01 a new kind', () => {
  it('has the flow, letterhead and requisites of its model, a key of its own, and stands last', async () => {
    const model = { kind: 'memo', type: 'line' as const, name: 'Основание' }
    await execute(addKindRequisite, { actor: admin }, model)
    const { key } = await make('Служебное задание', { group: 'administrative' })
    expect(key).toMatch(/^k-[0-9a-f-]{36}$/)
    const made = await kind(key)
    expect(made).toMatchObject({ flow: 'internal', layout: 'memo', group: 'administrative', removed: false })
    expect(made.requisites).toMatchObject([{ name: 'Основание', kind: key }])
    expect((await kinds()).at(-1)?.key).toBe(key)
    const { key: second } = await make('Задание второе', { like: key })
    const rows = await database.db
      .select({ model: documentKinds.model })
      .from(documentKinds)
      .where(or(eq(documentKinds.key, key), eq(documentKinds.key, second)))
    expect(rows).toEqual([{ model: 'memo' }, { model: 'memo' }])
    expect(await recorded('documents.makeKind')).toMatchObject({ name: 'Задание второе', like: key })
  })

  it('is made, changed, ordered, put away and back by the administrator only', async () => {
    const { key } = await make('Телеграмма', { like: 'incoming', group: 'letters' })
    const forbidden = refusal('forbidden', 'may_not_keep_kinds')
    for (const actor of [office.clerk, office.executor, office.stranger]) {
      await expect(make('Иное', {}, { actor })).rejects.toMatchObject(forbidden)
      await expect(change(key, {}, { actor })).rejects.toMatchObject(forbidden)
      await expect(remove(key, { actor })).rejects.toMatchObject(forbidden)
      await expect(restore(key, { actor })).rejects.toMatchObject(forbidden)
      const order = { kinds: [], before: [] }
      await expect(execute(orderKinds, { actor }, order)).rejects.toMatchObject(forbidden)
    }
    expect(await offered()).toContain(key)
  })

  it('has a name no other in use has, also when two are made at once; a press repeated makes one', async () => {
    const both = await Promise.allSettled([make('Телеграмма'), make('ТЕЛЕГРАММА')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(make('приказ')).rejects.toMatchObject(refusal('conflict', 'kind_named'))
    const call = { idempotencyKey: 'make-kind-1' }
    expect(await make('Факсограмма', {}, call)).toEqual(await make('Факсограмма', {}, call))
  })

  it.each(['appeal', 'act'])('is not made on the model of %s: its rules are of that one alone', async (like) => {
    await expect(make('Жалоба', { like })).rejects.toMatchObject(refusal('invalid', 'kind_no_model'))
    await expect(make('Жалоба', { like: 'telegram' })).rejects.toMatchObject(refusal('not_found', 'no_such_kind'))
  })
})

describe('C-09.07 a kind', () => {
  it('is renamed, one of the product too; a second change of one state is a conflict', async () => {
    const { version } = await kind('appeal')
    await change('appeal', { name: 'Обращение' })
    await expect(change('appeal', { version })).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    await expect(change('appeal', { access: 'dsp' })).rejects.toMatchObject(refusal('invalid', 'kind_personal'))
    await expect(change('appeal', { name: 'ПРИКАЗ' })).rejects.toMatchObject(refusal('conflict', 'kind_named'))
    expect(await recorded('documents.changeKind')).toMatchObject({ before: { name: 'Обращение гражданина' } })
    await change('appeal', { name: 'Обращение гражданина' })
  })

  it('R-20 gives its new documents their access, unless their author chooses another', async () => {
    const { key } = await make('Закрытая записка', { access: 'dsp' })
    const draft = async (more = {}) => {
      const input = { kind: key, title: 'О закупке', ...more }
      const { documentId } = await execute(createDraft, { actor: office.executor }, input)
      return (await ask(getDocument, { actor: office.executor }, { documentId })).access
    }
    expect([await draft(), await draft({ access: 'common' })]).toEqual(['dsp', 'common'])
  })

  it('out of use is offered nowhere, its documents live on; back in use it is offered again', async () => {
    const { key } = await make('Справка')
    const input = { kind: key, title: 'Справка о запасах' }
    const { documentId } = await execute(createDraft, { actor: office.executor }, input)
    await remove(key)
    expect(await offered()).not.toContain(key)
    await expect(execute(createDraft, { actor: office.executor }, input)).rejects.toMatchObject({
      ...refusal('conflict', 'kind_out_of_use'),
      data: { name: 'Справка' },
    })
    expect(await ask(getDocument, { actor: office.executor }, { documentId })).toMatchObject({ kindName: 'Справка' })
    const { key: other } = await make('справка')
    await expect(restore(key)).rejects.toMatchObject(refusal('conflict', 'kind_named'))
    await change(other, { name: 'Справка вторая' })
    await restore(key)
    expect(await offered()).toContain(key)
    await execute(createDraft, { actor: office.executor }, input)
  })

  it.each(['incoming', 'outgoing', 'appeal'])('%s stays in use: the rules need it', async (key) => {
    await expect(remove(key)).rejects.toMatchObject(refusal('conflict', 'kind_kept'))
  })

  it('of received documents is not begun by an executor', async () => {
    const { key } = await make('Уведомление', { like: 'incoming' })
    const input = { kind: key, title: 'О сроках' }
    await expect(execute(createDraft, { actor: office.executor }, input)).rejects.toMatchObject(
      refusal('invalid', 'unknown_kind'),
    )
  })

  it('stands in the order it was put into; an order made of another is a conflict', async () => {
    const before = (await kinds()).map(({ key }) => key)
    const order = (more = {}) =>
      execute(orderKinds, { actor: admin }, { kinds: [...before].reverse(), before, ...more })
    await expect(order({ kinds: before.slice(1) })).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    await order()
    expect((await kinds()).map(({ key }) => key)).toEqual([...before].reverse())
    await expect(order()).rejects.toMatchObject(refusal('conflict', 'kind_changed'))
    await order({ kinds: before, before: [...before].reverse() })
  })
})
