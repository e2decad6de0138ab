import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, documentKinds, duties, dutyBodies, organisations, people, securityLog } from '@/db/schema'
import type { DutyFields } from '@/lib/contracts/registry-duties'
import { appointSubstitute } from '@/server/directory/appoint-substitute'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addDuty } from '@/server/registry/duties/add-duty'
import { changeDuty } from '@/server/registry/duties/change-duty'
import { listDuties } from '@/server/registry/duties/list-duties'
import { proposeAddressees } from '@/server/registry/duties/propose-addressees'
import { removeDuty } from '@/server/registry/duties/remove-duty'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { addCorrespondent } from '../../support/registry'

const database = useDatabase()
let office: Office
let admin: Actor
let deputy: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'] })
})
beforeEach(async () => {
  await database.db.delete(dutyBodies)
  await database.db.delete(duties)
  deputy = await addPerson(database.db, { surname: 'Громов', roles: ['head'] })
})

type Fields = Partial<DutyFields>
const of = (person: Actor, fields: Fields = { topics: ['дороги'] }) => ({ personId: person.personId, ...fields })
const add = (person: Actor, fields?: Fields, call = {}) =>
  execute(addDuty, { actor: office.clerk, ...call }, of(person, fields))
const change = (dutyId: string, version: number, fields: Fields & { personId: string }, call = {}) =>
  execute(changeDuty, { actor: office.clerk, ...call }, { dutyId, version, ...fields })
const remove = (dutyId: string, version: number, call = {}) =>
  execute(removeDuty, { actor: office.clerk, ...call }, { dutyId, version })
const list = (query = '', actor = office.clerk) => ask(listDuties, { actor }, { query })
const propose = (title: string, correspondentId?: string, call = {}) =>
  ask(proposeAddressees, { actor: office.clerk, ...call }, { title, correspondentId })
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id)
const refusal = (kind: string, code: string) => ({ kind, code })
const MORE = { from: '2026-01-01', until: '2026-06-30' }

describe('V-14.11 the distribution of duties', () => {
  it('is kept by the registry and the administrator, and by nobody else', async () => {
    const { id } = await add(deputy, undefined, { actor: admin })
    expect((await list('', admin)).duties).toMatchObject([{ id, topics: ['дороги'], state: 'active', left: false }])
    const refused = refusal('forbidden', 'registry.may_not_keep_duties')
    for (const actor of [office.stranger, office.head, office.executor]) {
      await expect(list('', actor)).rejects.toMatchObject(refused)
      await expect(add(office.head, undefined, { actor })).rejects.toMatchObject(refused)
      await expect(change(id, 1, of(deputy), { actor })).rejects.toMatchObject(refused)
      await expect(remove(id, 1, { actor })).rejects.toMatchObject(refused)
    }
    const log = await database.db.select().from(securityLog).where(eq(securityLog.command, 'registry.addDuty'))
    expect(log).toHaveLength(3)
    await expect(ask(proposeAddressees, { actor: office.stranger }, { title: 'О дорогах' })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
  })

  it('is changed once by two windows, and what it was stays on record', async () => {
    const { id } = await add(deputy)
    const both = await Promise.allSettled([
      change(id, 1, of(deputy, { topics: ['мосты'] })),
      change(id, 1, of(deputy, { topics: ['тротуары'] })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change(id, 1, of(deputy))).rejects.toMatchObject(refusal('conflict', 'registry.duty_changed'))
    await expect(remove(id, 1)).rejects.toMatchObject(refusal('conflict', 'registry.duty_changed'))
    await expect(remove(newId(), 1)).rejects.toMatchObject(refusal('not_found', 'registry.duty_not_found'))
    await remove(id, 2)
    expect((await list()).duties).toEqual([])
    await expect(change(id, 3, of(deputy))).rejects.toMatchObject(refusal('not_found', 'registry.duty_not_found'))
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `duty:${id}`))
    expect(acts.map(({ command }) => command).sort()).toEqual([
      'registry.addDuty',
      'registry.changeDuty',
      'registry.removeDuty',
    ])
  })

  it('a repeat of the press writes one row', async () => {
    const call = { idempotencyKey: newId() }
    expect(await add(deputy, undefined, call)).toEqual(await add(deputy, undefined, call))
    expect((await list()).total).toBe(1)
  })

  it('an official has one row at a time, also by the database', async () => {
    await add(deputy, { topics: ['дороги'], ...MORE })
    const overlaps = refusal('conflict', 'registry.duty_overlaps')
    await expect(add(deputy, { topics: ['мосты'], from: '2026-06-30' })).rejects.toMatchObject(overlaps)
    await expect(add(deputy, { topics: ['мосты'] })).rejects.toMatchObject(overlaps)
    await add(deputy, { topics: ['мосты'], from: '2026-07-01' })
    const both = await Promise.allSettled([add(office.head), add(office.head)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const row = { personId: deputy.personId, topics: ['лифты'], from: '2026-03-01', until: '2026-03-02' }
    await expect(database.db.insert(duties).values(row)).rejects.toMatchObject({ cause: { code: '23P01' } })
  })

  it.each([
    [{ topics: [] }, 'registry.duty_empty'],
    [{ topics: ['— 12'] }, 'registry.duty_topic_without_words'],
    [{ topics: ['дороги'], from: '2026-02-02', until: '2026-02-01' }, 'directory.wrong_period'],
    [{ topics: ['дороги'], bodyIds: [newId()] }, 'organisations.not_found'],
    [{ topics: ['дороги'], personId: newId() }, 'directory.unknown_person'],
  ])('%j is refused', async (fields, code) => {
    await expect(add(deputy, fields)).rejects.toMatchObject({ code })
  })

  it('is found in by part of a name, a topic or a body; the same topic is kept once', async () => {
    const bodyId = await addCorrespondent(database.db, 'ГБУ «Центр кадастра»')
    await add(deputy, { topics: ['Дороги', 'дороги', 'Ремонт дорог'], bodyIds: [bodyId] })
    await add(office.head, { categories: ['president'] })
    expect((await list()).total).toBe(2)
    for (const query of ['громов', 'ремонт', 'кадастр'])
      expect((await list(query)).duties).toMatchObject([{ topics: ['Дороги', 'Ремонт дорог'] }])
    expect((await list('такого нет')).duties).toEqual([])
  })
})

describe('R-30.13 V-14.11 the addressee proposed', () => {
  it('V-14.04 by the topic in any case, with the reason; who answers for the correspondent as well comes first', async () => {
    const bodyId = await addCorrespondent(database.db, 'АО «Облэнерго»')
    await add(deputy, { topics: ['ремонт дорог', 'мосты'] })
    await add(office.head, { topics: ['дорога'], bodyIds: [bodyId] })
    expect(await propose('О ремонте автомобильных дорог')).toEqual([
      { id: deputy.personId, name: 'Громов И. П.', insteadOf: null, reasons: [{ by: 'topic', topic: 'ремонт дорог' }] },
      {
        id: office.head.personId,
        name: 'Карташов И. П.',
        insteadOf: null,
        reasons: [{ by: 'topic', topic: 'дорога' }],
      },
    ])
    const [first, second] = await propose('О ремонте автомобильных дорог', bodyId)
    expect(first).toMatchObject({
      id: office.head.personId,
      reasons: [
        { by: 'topic', topic: 'дорога' },
        { by: 'body', name: 'АО «Облэнерго»' },
      ],
    })
    expect(second?.id).toBe(deputy.personId)
    expect(await propose('О школьных каникулах')).toEqual([])
    expect(await propose('')).toEqual([])
  })

  it('by the category of the correspondent or of what it stands under, and by the entry a body was merged into', async () => {
    const db = database.db
    const [chamber, unit, old] = [await addCorrespondent(db, 'Дума области'), newId(), await addCorrespondent(db, 'ДО')]
    await db.update(organisations).set({ category: 'duma' }).where(eq(organisations.id, chamber))
    const below = { id: unit, kind: 'unit' as const, parentId: chamber, name: 'Комитет', nameKey: 'комитет' }
    await db.insert(organisations).values(below)
    await add(deputy, { categories: ['duma'] })
    await add(office.head, { bodyIds: [old] })
    expect(await propose('', unit)).toMatchObject([{ reasons: [{ by: 'category', category: 'duma' }] }])
    const merged = { mergedIntoId: chamber, closedAt: new Date() }
    await db.update(organisations).set(merged).where(eq(organisations.id, old))
    expect(await propose('', unit)).toMatchObject([
      { id: office.head.personId, reasons: [{ by: 'body', name: 'Дума области' }] },
      { id: deputy.personId },
    ])
    expect(idsOf(await propose('', old))).toEqual(idsOf(await propose('', chamber)))
  })

  it('A-11.06 of who is away the one acting for them, of who has left nobody, outside its days never', async () => {
    const acting = await addPerson(database.db, { surname: 'Мельник', roles: ['head'] })
    await add(deputy, { topics: ['дороги'], ...MORE })
    const [spring, autumn] = [new Date('2026-04-01T09:00:00Z'), new Date('2026-09-01T09:00:00Z')]
    const away = { absentId: deputy.personId, substituteId: acting.personId, order: 'Приказ 3' }
    const days = { from: '2026-04-01', until: '2026-04-10' }
    await execute(appointSubstitute, { actor: admin, now: spring }, { ...away, ...days })
    expect(await propose('О дорогах', undefined, { now: spring })).toMatchObject([
      { id: acting.personId, name: 'Мельник И. П.', insteadOf: 'Громов И. П.' },
    ])
    const later = { now: new Date('2026-05-01T09:00:00Z') }
    expect(idsOf(await propose('О дорогах', undefined, later))).toEqual([deputy.personId])
    expect(await propose('О дорогах', undefined, { now: autumn })).toEqual([])
    await add(acting, { topics: ['дорога'], ...MORE })
    expect(idsOf(await propose('О дорогах', undefined, { now: spring }))).toEqual([acting.personId])
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, deputy.personId))
    expect(idsOf(await propose('О дорогах', undefined, later))).toEqual([acting.personId])
    expect((await list('громов')).duties).toMatchObject([{ left: true }])
  })
})

describe('R-32.06 rules by the group and the kind of a document', () => {
  const by = (input: { title?: string; correspondentId?: string; kind?: string; group?: string }) =>
    ask(proposeAddressees, { actor: office.clerk }, input)

  it('R-32.04 acts of federal bodies come to who answers for legal work, however they are called', async () => {
    const lawyer = await addPerson(database.db, { surname: 'Правдин', roles: ['head'] })
    await add(lawyer, { kinds: ['act'] })
    await add(deputy, { topics: ['дороги'] })
    expect(await by({ title: 'О внесении изменений', kind: 'act' })).toMatchObject([
      { id: lawyer.personId, reasons: [{ by: 'kind', name: 'Правовой акт' }] },
    ])
    expect(idsOf(await by({ title: 'О дорогах', kind: 'act' }))).toEqual([deputy.personId, lawyer.personId])
    expect(idsOf(await by({ title: 'О внесении изменений', kind: 'incoming' }))).toEqual([])
  })

  it('a group, the author and a keyword lead to an official each, and are found in the table', async () => {
    const [group, author] = [
      await addPerson(database.db, { surname: 'Групповая', roles: ['head'] }),
      await addPerson(database.db, { surname: 'Авторов', roles: ['head'] }),
    ]
    const bodyId = await addCorrespondent(database.db, 'Комиссия по помилованию')
    await add(group, { groups: ['Обращения депутатов'] })
    await add(author, { bodyIds: [bodyId] })
    await add(deputy, { topics: ['помилование'] })
    expect(await by({ group: ' обращения депутатов' })).toMatchObject([
      { id: group.personId, reasons: [{ by: 'group', group: 'Обращения депутатов' }] },
    ])
    const all = await by({ title: 'О помиловании', correspondentId: bodyId, group: 'Обращения депутатов' })
    expect(idsOf(all)).toEqual([author.personId, deputy.personId, group.personId])
    expect(idsOf((await list('депутатов')).duties.map(({ person }) => person))).toEqual([group.personId])
  })

  it('takes kinds of received documents in use, keeps one it has, and is never empty', async () => {
    for (const kind of ['outgoing', 'planet'])
      await expect(add(deputy, { kinds: [kind] })).rejects.toMatchObject(refusal('invalid', 'documents.unknown_kind'))
    await expect(add(deputy, { kinds: [], groups: [] })).rejects.toMatchObject(
      refusal('invalid', 'registry.duty_empty'),
    )
    await expect(add(deputy, { kinds: ['act'] }, { actor: office.executor })).rejects.toMatchObject(
      refusal('forbidden', 'registry.may_not_keep_duties'),
    )
    const call = { idempotencyKey: `duty-${newId()}` }
    const { id } = await add(deputy, { kinds: ['act'] }, call)
    expect(await add(deputy, { kinds: ['act'] }, call)).toEqual({ id })
    await database.db.update(documentKinds).set({ removedAt: new Date() }).where(eq(documentKinds.key, 'act'))
    await change(id, 1, of(deputy, { kinds: ['act'], groups: ['Приглашения'] }))
    await remove(id, 2)
    const other = await addPerson(database.db, { surname: 'Новый', roles: ['head'] })
    await expect(add(other, { kinds: ['act'] })).rejects.toMatchObject(refusal('conflict', 'documents.kind_out_of_use'))
    await database.db.update(documentKinds).set({ removedAt: null }).where(eq(documentKinds.key, 'act'))
  })

  it('every change of a rule is in the audit with what it was', async () => {
    const { id } = await add(deputy, { kinds: ['act'], groups: ['Приглашения'] })
    await change(id, 1, of(deputy, { kinds: [], groups: ['Судебные документы'] }))
    await expect(change(id, 1, of(deputy, { kinds: ['act'] }))).rejects.toMatchObject({ kind: 'conflict' })
    await remove(id, 2)
    const log = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `duty:${id}`))
    const said = log.map(({ detail }) => detail as Record<string, unknown>)
    expect(said).toContainEqual(expect.objectContaining({ kinds: ['act'], groups: ['Приглашения'] }))
    expect(said.at(1)).toMatchObject({
      groups: ['Судебные документы'],
      before: { kinds: ['act'], groups: ['Приглашения'] },
    })
    expect(said.at(2)).toMatchObject({ groups: ['Судебные документы'] })
  })
})
