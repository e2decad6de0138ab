import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, people, units } from '@/db/schema'
import { changePerson } from '@/server/directory/change-person'
import { proposeDativeName } from '@/server/directory/propose-dative-name'
import { findPeople } from '@/server/directory/queries'
import { listUnits, officeName } from '@/server/directory/units'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let admin: Actor
let legal: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'], unitId: office.unitId })
  legal = newId()
  await database.db.insert(units).values({ id: legal, name: 'Правовой отдел', parentId: office.unitId, position: 1 })
})

const found = async (query: string, more: Record<string, unknown> = {}) =>
  (await ask(findPeople, { actor: office.stranger }, { query, limit: 100, ...more })).map((person) => person.surname)

describe('A-02.08 finding people by what is typed', () => {
  it('the beginning of a surname comes first, then positions and units; in the Russian order', async () => {
    for (const surname of ['Правиков', 'Ёлкин', 'Елагин', 'Жданов'])
      await addPerson(database.db, { surname, unitId: surname === 'Жданов' ? legal : office.unitId })
    expect(await found('прав')).toEqual(['Правиков', 'Жданов'])
    expect(await found('ел')).toEqual(['Елагин', 'Ёлкин'])
    expect(await found('Ёл')).toEqual(await found('ел'))
  })

  it('the full name and «Фамилия И.О.» are found as they are typed', async () => {
    for (const typed of ['Карташов', 'карташов иван', 'Карташов И.П.', 'Карташов И. П', ' КАРТАШОВ  И '])
      expect(await found(typed)).toEqual(['Карташов'])
    expect(await found('Карташов Пётр')).toEqual([])
  })

  it('signs of a pattern are letters, not patterns', async () => {
    await addPerson(database.db, { surname: 'Ка%рт_', unitId: office.unitId })
    await addPerson(database.db, { surname: 'Обратный\\Слеш', unitId: office.unitId })
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
    expect(await found('ка%')).toEqual(['Ка%рт_'])
    expect(await found('обратный\\')).toEqual(['Обратный\\Слеш'])
    expect(await found("'; drop table people; --")).toEqual([])
  })

  it('only those who hold a right, only of a unit and those below it, nobody who has left', async () => {
    expect(await found('', { permission: 'documents.sign' })).toEqual(['Карташов'])
    expect(await found('', { unitId: legal })).toEqual(['Жданов'])
    expect(await found('', { unitId: office.unitId })).toContain('Жданов')
    const gone = await addPerson(database.db, { surname: 'Ушедший', unitId: office.unitId })
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, gone.personId))
    expect(await found('ушедший')).toEqual([])
  })
})

describe('the structure of the office', () => {
  it('units come with their heads and people; the root names the office', async () => {
    await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, legal))
    const seen = await ask(listUnits, { actor: office.stranger }, {})
    expect(seen.find((unit) => unit.id === legal)).toMatchObject({
      parentId: office.unitId,
      head: office.head.name,
      people: 1,
    })
    expect(await officeName(database.db)).toEqual({ name: 'Министерство', shortName: 'Министерство' })
    await database.db.update(units).set({ shortName: 'Минпример' }).where(eq(units.id, office.unitId))
    expect((await officeName(database.db))?.shortName).toBe('Минпример')
  })
})

describe('R-07 how a person is named in documents', () => {
  const change = (actor: Actor, personId: string, set: Record<string, unknown>) =>
    execute(changePerson, { actor }, { personId, ...set })

  it('a new surname brings a proposed dative; the form the office writes is kept', async () => {
    const { personId } = await addPerson(database.db, { surname: 'Петров', unitId: office.unitId })
    expect(await change(admin, personId, { surname: 'Шевченко' })).toMatchObject({
      name: expect.stringMatching(/^Шевченко И/),
      dativeName: 'Шевченко И.П.',
    })
    const kept = await change(admin, personId, { surname: 'Лев', dativeName: 'Льву И.П.' })
    expect(kept.dativeName).toBe('Льву И.П.')
    expect((await change(admin, personId, { phone: '10-44', email: '' })).dativeName).toBe('Льву И.П.')
    const [entry] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `person:${personId}`))
      .orderBy(auditLog.seq)
      .limit(1)
    expect(entry?.detail).toMatchObject({ before: { surname: 'Петров' }, surname: 'Шевченко' })
  })

  it('the proposal is shown while the name is typed', async () => {
    const name = { surname: 'Соловьёва', firstName: 'Анна', patronymic: '', gender: 'female' }
    expect(await ask(proposeDativeName, { actor: admin }, name)).toEqual({ dativeName: 'Соловьёвой А.' })
  })

  it('only those who manage the directory; wrong values are refused', async () => {
    const { personId } = office.executor
    await expect(change(office.head, personId, { surname: 'Иной' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'directory.may_not_manage',
    })
    await expect(change(admin, newId(), { surname: 'Иной' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(change(admin, personId, { surname: ' ' })).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    await expect(change(admin, personId, { email: 'не почта' })).rejects.toMatchObject({
      code: 'kernel.invalid_input',
    })
  })

  it('two changes at once both hold, each of its own field', async () => {
    const { personId } = await addPerson(database.db, { surname: 'Двойной', unitId: office.unitId })
    await Promise.all([change(admin, personId, { phone: '55' }), change(admin, personId, { room: '214' })])
    const [row] = await database.db.select().from(people).where(eq(people.id, personId))
    expect(row).toMatchObject({ phone: '55', room: '214', version: 3 })
  })
})
