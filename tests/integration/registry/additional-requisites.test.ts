import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, kindRequisites } from '@/db/schema'
import type { Additional, RequisiteType } from '@/lib/requisites/additional'
import { changeRequisites } from '@/server/documents/change-requisites'
import { getDocument } from '@/server/documents/get-document'
import { addKindRequisite } from '@/server/documents/kinds/add-kind-requisite'
import { changeKindRequisite } from '@/server/documents/kinds/change-kind-requisite'
import { removeKindRequisite } from '@/server/documents/kinds/remove-kind-requisite'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { send, sentLetter, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import {
  cardFor,
  carryToSignature,
  letRead,
  makeRegistry,
  number,
  type Registry,
  received,
} from '../../support/registry'
import { foundIds } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Registry
let admin: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
})
beforeEach(() => database.db.delete(kindRequisites))

type More = { kind?: string; type?: RequisiteType; options?: string[]; mandatory?: boolean }
const add = async (name: string, more: More = {}) =>
  (await execute(addKindRequisite, { actor: admin }, { kind: 'incoming', type: 'line', name, ...more })).id
const remove = (requisiteId: string) => execute(removeKindRequisite, { actor: admin }, { requisiteId, version: 1 })
const LEVELS = { type: 'choice' as const, options: ['Федеральный', 'Региональный'] }

const save = (documentId: string, additional?: Additional, more = {}) =>
  execute(saveCard, { actor: office.clerk }, cardFor(office, documentId, { ...more, requisites: { additional } }))
const register = (documentId: string, additional?: Additional, actor = office.clerk) =>
  execute(registerIncoming, { actor }, cardFor(office, documentId, { requisites: { additional } }))
const card = (documentId: string) => ask(getCard, { actor: office.clerk }, { documentId })
const valuesOf = async (documentId: string) => (await card(documentId)).requisites.additional ?? {}
const refusal = (code: string, names?: string) => ({
  ...{ kind: 'invalid', code: `documents.${code}` },
  ...(names ? { data: { names } } : {}),
})

describe('C-09.08 additional requisites of a received document', () => {
  it('keep a value of each type, and stand in the card of the kind in their order', async () => {
    const ids = {
      line: await add('Строка'),
      text: await add('Текст', { type: 'text' }),
      number: await add('Число', { type: 'number' }),
      date: await add('Дата', { type: 'date' }),
      flag: await add('Признак', { type: 'flag' }),
      choice: await add('Уровень', LEVELS),
    }
    const documentId = await received(database.db, office)
    const values = {
      ...{ [ids.line]: ' слово ', [ids.text]: 'две\nстроки', [ids.number]: 2.5 },
      ...{ [ids.date]: '2026-05-12', [ids.flag]: false, [ids.choice]: 'Региональный' },
    }
    await save(documentId, values)
    expect(await valuesOf(documentId)).toEqual({ ...values, [ids.line]: 'слово' })
    expect((await card(documentId)).additional.map(({ name }) => name)).toEqual([
      ...['Строка', 'Текст', 'Число', 'Дата', 'Признак', 'Уровень'],
    ])
    await save(documentId, { ...values, [ids.line]: null, [ids.flag]: null })
    expect(Object.keys(await valuesOf(documentId))).toHaveLength(4)
    await save(documentId)
    expect(Object.keys(await valuesOf(documentId))).toHaveLength(4)
  })

  it.each<[string, RequisiteType, string | number | boolean]>([
    ['a line of two lines', 'line', 'две\nстроки'],
    ['a number in words', 'number', 'пять'],
    ['a day that is none', 'date', '2026-02-30'],
    ['a word for yes', 'flag', 'да'],
    ['what is not on the list', 'choice', 'Местный'],
  ])('%s is refused by name, and nothing is kept', async (_what, type, value) => {
    const id = await add('Признак', { ...(type === 'choice' ? LEVELS : { type }) })
    const documentId = await received(database.db, office)
    await expect(save(documentId, { [id]: value })).rejects.toMatchObject(refusal('wrong_additional', '«Признак»'))
    await expect(register(documentId, { [id]: value })).rejects.toMatchObject(refusal('wrong_additional'))
    expect(await card(documentId)).toMatchObject({ regNumber: null, title: 'Письмо' })
  })

  it('of another kind or of nobody are refused; with another kind its values go', async () => {
    const [own, acts] = [await add('Гриф'), await add('Орган', { kind: 'act' })]
    const documentId = await received(database.db, office)
    for (const id of [acts, newId()])
      await expect(save(documentId, { [id]: 'x' })).rejects.toMatchObject(refusal('unknown_requisite'))
    await save(documentId, { [own]: 'строгий' })
    await save(documentId, { [acts]: 'Дума' }, { kind: 'act' })
    expect(await valuesOf(documentId)).toEqual({ [acts]: 'Дума' })
  })

  it('that are mandatory hold the registration up by name, and no number is lost', async () => {
    const documentId = await received(database.db, office)
    const id = await add('Уровень', { ...LEVELS, mandatory: true })
    const flag = await add('Копия', { type: 'flag', mandatory: true })
    await save(documentId, {})
    await expect(register(documentId)).rejects.toMatchObject(refusal('additional_missing', '«Уровень», «Копия»'))
    const one = register(documentId, { [id]: 'Федеральный', [flag]: null })
    await expect(one).rejects.toMatchObject(refusal('additional_missing', '«Копия»'))
    const { regNumber } = await register(documentId, { [id]: 'Федеральный', [flag]: false })
    const next = await register(await received(database.db, office), { [id]: 'Федеральный', [flag]: true })
    expect(Number(next.regNumber.split('/')[1])).toBe(Number(regNumber.split('/')[1]) + 1)
  })

  it('that became mandatory hold up nothing that is registered; out of use they hold up nothing at all', async () => {
    const before = await register(await received(database.db, office))
    const id = await add('Гриф', { mandatory: true })
    expect((await card(before.documentId)).regNumber).toBe(before.regNumber)
    await remove(id)
    expect((await register(await received(database.db, office))).regNumber).toBeTruthy()
  })

  it('out of use stay in the cards that have them, whatever is sent', async () => {
    const id = await add('Гриф')
    const [documentId, other] = [await received(database.db, office), await received(database.db, office)]
    await save(documentId, { [id]: 'строгий' })
    await remove(id)
    await save(documentId, { [id]: 'иной' })
    expect(await valuesOf(documentId)).toEqual({ [id]: 'строгий' })
    await register(documentId, {})
    expect(await valuesOf(documentId)).toEqual({ [id]: 'строгий' })
    const view = await ask(getDocument, { actor: office.head }, { documentId })
    expect(view.additional).toMatchObject([{ id, name: 'Гриф', removed: true }])
    await save(other, { [id]: 'строгий' })
    expect(await valuesOf(other)).toEqual({})
  })

  it('keep a value that the list has no more, until another is chosen', async () => {
    const id = await add('Уровень', LEVELS)
    const documentId = await received(database.db, office)
    await save(documentId, { [id]: 'Региональный' })
    const change = { requisiteId: id, name: 'Уровень', options: ['Федеральный'], version: 1 }
    await execute(changeKindRequisite, { actor: admin }, change)
    await save(documentId, { [id]: 'Региональный' })
    await save(documentId, { [id]: 'Федеральный' })
    await expect(save(documentId, { [id]: 'Региональный' })).rejects.toMatchObject(refusal('wrong_additional'))
  })

  it('are written by registrars alone; a card changed meanwhile is not overwritten; a repeated press counts once', async () => {
    const id = await add('Гриф')
    const documentId = await received(database.db, office)
    await expect(register(documentId, { [id]: 'x' }, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await letRead(office.clerk, documentId, office.head)
    await expect(register(documentId, { [id]: 'x' }, office.head)).rejects.toMatchObject({ kind: 'forbidden' })
    const expectedVersion = (await card(documentId)).version
    const both = ['один', 'два'].map((value) => save(documentId, { [id]: value }, { expectedVersion }))
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const call = { actor: office.clerk, idempotencyKey: 'register-additional-1' }
    const input = cardFor(office, documentId, { requisites: { additional: { [id]: 'три' } } })
    expect(await execute(registerIncoming, call, input)).toEqual(await execute(registerIncoming, call, input))
  })

  it('C-16.01 are found by their words and their name, of those out of use too', async () => {
    const [id, flag] = [await add('Мелиоративный округ'), await add('Паводкоопасность', { type: 'flag' })]
    const documentId = await received(database.db, office)
    await register(documentId, { [id]: 'Верхнезаречный', [flag]: true })
    await remove(flag)
    await database.drain()
    for (const words of ['верхнезаречный', 'мелиоративный верхнезаречный', 'паводкоопасность'])
      expect(await foundIds(office.clerk, words)).toEqual([documentId])
  })
})

describe('C-09.08 additional requisites of what the office writes', () => {
  const change = (documentId: string, additional: Additional, actor: Actor = office.executor) =>
    execute(changeRequisites, { actor }, { documentId, requisites: { additional } })
  const own = { kind: 'outgoing' }

  it('are changed one by one, each with its past; strangers find nothing, readers may not', async () => {
    const [one, two] = [await add('Гриф', own), await add('Число', { ...own, type: 'number' })]
    const documentId = await writeLetter(office)
    await change(documentId, { [one]: 'строгий' })
    await change(documentId, { [two]: 3 })
    await change(documentId, { [one]: 'мягкий' })
    const { requisites } = await ask(getDocument, { actor: office.executor }, { documentId })
    expect(requisites.additional).toEqual({ [one]: 'мягкий', [two]: 3 })
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.command, 'documents.changeRequisites'), eq(auditLog.stream, `document:${documentId}`)))
      .orderBy(auditLog.seq)
    expect(acts.at(-1)?.detail).toEqual({ changes: { [`additional:${one}`]: { from: 'строгий', to: 'мягкий' } } })
    await expect(change(documentId, { [one]: 'x' }, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(change(documentId, { [two]: 'три' })).rejects.toMatchObject(refusal('wrong_additional', '«Число»'))
    await expect(change(documentId, { [newId()]: 'x' })).rejects.toMatchObject(refusal('unknown_requisite'))
  })

  it('that are mandatory keep a draft from approval, and nothing that is on its way', async () => {
    const onItsWay = await writeLetter(office)
    await carryToSignature(database.db, office, onItsWay)
    const id = await add('Гриф', { ...own, mandatory: true })
    const documentId = await writeLetter(office)
    await expect(send(database.db, office, documentId)).rejects.toMatchObject(refusal('additional_missing', '«Гриф»'))
    await change(documentId, { [id]: 'строгий' })
    await send(database.db, office, documentId)
    await expect(sentLetter(database.db, office)).rejects.toMatchObject(refusal('additional_missing'))
    expect((await number(office, onItsWay)).regNumber).toBeTruthy()
  })
})
