import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, originalHandouts, timelineItems } from '@/db/schema'
import { getHistory } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getOriginal } from '@/server/registry/originals/get-original'
import { handOutOriginal } from '@/server/registry/originals/hand-out-original'
import { listOriginalsOut } from '@/server/registry/originals/list-originals-out'
import { placeOriginal } from '@/server/registry/originals/place-original'
import { takeOriginalBack } from '@/server/registry/originals/take-original-back'
import { addReceivedJournals, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let second: Actor
let documentId: string
let regNumber: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
  ;({ documentId, regNumber } = await registered(database.db, office))
})

const [MONDAY, FRIDAY, SATURDAY] = ['2026-11-30', '2026-12-04', '2026-12-05']
const now = new Date('2026-11-30T09:00:00Z')
const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  kind,
  code,
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const CELL = { in: 'cell', cell: 'ячейка 14' } as const
const place = (id: string, where: Record<string, unknown> = CELL, call = {}) =>
  execute(placeOriginal, { actor: office.clerk, now, ...call }, { documentId: id, place: where })
const hand = (id: string, fields: Record<string, unknown> = {}, call = {}) =>
  execute(
    handOutOriginal,
    { actor: office.clerk, now, ...call },
    { documentId: id, personId: office.executor.personId, ...fields },
  )
const back = (id: string, handoutId: string, call = {}) =>
  execute(takeOriginalBack, { actor: office.clerk, now, ...call }, { documentId: id, handoutId })
const read = (id: string, actor = office.clerk) => ask(getOriginal, { actor, now }, { documentId: id })
const out = (query = '', call = {}) => ask(listOriginalsOut, { actor: office.clerk, now, ...call }, { query })
const said = (id: string) =>
  database.db
    .select({ name: timelineItems.name, data: timelineItems.data })
    .from(timelineItems)
    .where(and(eq(timelineItems.documentId, id), eq(timelineItems.kind, 'event')))

describe('R-31.20 the place of the original', () => {
  it('is set and changed by registrars, seen by whoever sees the document, and by nobody else', async () => {
    const { documentId: id } = await registered(database.db, office)
    expect(await place(id)).toEqual({ version: 1 })
    await expect(place(id)).rejects.toMatchObject(refusal('conflict', 'registry.place_changed'))
    const other = { documentId: id, place: { in: 'cell' as const, cell: 'ячейка 15' }, version: 1 }
    const both = await Promise.allSettled(
      [office.clerk, second].map((actor) => execute(placeOriginal, { actor, now }, other)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await read(id, office.head)).toMatchObject({
      original: true,
      keptIn: 'cell',
      place: { cell: 'ячейка 15', version: 2 },
      abilities: { place: 'registry.not_a_registrar', handOut: 'registry.not_a_registrar' },
    })
    await expect(read(id, office.stranger)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
    await expect(place(id, CELL, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(place(id, CELL, { actor: office.head })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    const acts = await ask(getHistory, { actor: office.head }, { documentId: id })
    const places = acts.filter(({ command }) => command === 'registry.placeOriginal')
    expect(places.map(({ detail }) => [detail.was, detail.name])).toEqual([
      ['ячейка 14', 'ячейка 15'],
      [undefined, 'ячейка 14'],
    ])
  })

  it('R-29.09 of an appeal is the department for appeals, with the day and who received it', async () => {
    const { documentId: id } = await registeredAppeal(database.db, office)
    await letIn(id, 'read', office.executor)
    const passed = { in: 'department', passedOn: MONDAY, receivedById: office.executor.personId }
    const goes = refusal('conflict', 'registry.original_goes_to_department')
    await expect(place(id, CELL)).rejects.toMatchObject(goes)
    await expect(hand(id)).rejects.toMatchObject(goes)
    await expect(place(id, { ...passed, passedOn: FRIDAY })).rejects.toMatchObject({
      code: 'registry.paper_future_date',
    })
    await expect(place(id, { ...passed, receivedById: office.stranger.personId })).rejects.toMatchObject(
      refusal('invalid', 'registry.receiver_may_not_see'),
    )
    await place(id, passed)
    expect(await read(id)).toMatchObject({
      keptIn: 'department',
      place: { cell: null, passedOn: MONDAY, receivedBy: { id: office.executor.personId } },
    })
    await expect(place(documentId, passed)).rejects.toMatchObject(refusal('conflict', 'registry.original_stays'))
  })

  it.each(['email', 'medo'])('what came by %s has no original', async (deliveryMethod) => {
    const { documentId: id } = await registered(database.db, office, { requisites: { deliveryMethod } })
    const none = refusal('conflict', 'registry.no_paper_original')
    await expect(place(id)).rejects.toMatchObject(none)
    await expect(hand(id)).rejects.toMatchObject(none)
    expect(await read(id)).toMatchObject({
      original: 'registry.no_paper_original',
      abilities: { handOut: 'registry.no_paper_original' },
    })
  })

  it('what waits for its number is not kept track of yet', async () => {
    const id = await received(database.db, office)
    await expect(place(id)).rejects.toMatchObject(refusal('conflict', 'registry.not_registered'))
    await expect(hand(id)).rejects.toMatchObject(refusal('conflict', 'registry.not_registered'))
  })
})

describe('R-31.20 handing the original out', () => {
  it('is to one person at a time, by one of two clerks, once for one press, and back again', async () => {
    const to = [office.executor, office.colleague]
    const both = await Promise.allSettled(
      [office.clerk, second].map((actor, at) => hand(documentId, { personId: to[at]?.personId }, { actor })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const holder = both[0]?.status === 'fulfilled' ? 'Ветров И. П.' : 'Лапин И. П.'
    await expect(hand(documentId)).rejects.toMatchObject(
      refusal('conflict', 'registry.original_is_out', { name: holder }),
    )
    const { out: held } = await read(documentId, office.head)
    expect(held?.person.name).toBe(holder)
    const handoutId = held?.id ?? ''
    const twoBack = await Promise.allSettled(
      [office.clerk, second].map((actor) => back(documentId, handoutId, { actor })),
    )
    expect(twoBack.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(back(documentId, handoutId)).rejects.toMatchObject(refusal('conflict', 'registry.original_is_back'))
    await expect(back(documentId, newId())).rejects.toMatchObject(refusal('not_found', 'registry.handout_not_found'))
    const call = { idempotencyKey: newId() }
    const fields = { until: FRIDAY, purpose: 'для суда' }
    const again = await hand(documentId, fields, call)
    expect(await hand(documentId, fields, call)).toEqual(again)
    const once = { idempotencyKey: newId() }
    expect(await back(documentId, again.id, once)).toEqual(await back(documentId, again.id, once))
    const view = await read(documentId)
    expect(view.out).toBeNull()
    expect(view.log).toMatchObject([
      { until: FRIDAY, purpose: 'для суда', handedBy: 'Зимин И. П.', takenBy: 'Зимин И. П.' },
      { until: null, person: { name: holder } },
    ])
    const events = (await said(documentId)).filter(({ name }) => name.startsWith('registry.original_'))
    expect(events.map(({ name }) => name)).toEqual([
      'registry.original_handed',
      'registry.original_returned',
      'registry.original_handed',
      'registry.original_returned',
    ])
    expect(events[2]?.data).toEqual({ name: 'Ветров И. П.', outcome: 'until', date: FRIDAY })
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.takeOriginalBack')))
    expect(acts).toHaveLength(2)
  })

  it('is held by the database, whoever writes', async () => {
    const { documentId: id } = await registered(database.db, office)
    await hand(id)
    const row = { documentId: id, personId: office.head.personId, handedBy: office.clerk.personId }
    await expect(database.db.insert(originalHandouts).values(row)).rejects.toMatchObject({ cause: { code: '23505' } })
  })

  it('is an act of registrars, with a possible day of return and a person of the office', async () => {
    const { documentId: id } = await registered(database.db, office)
    await expect(hand(id, {}, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(hand(id, {}, { actor: office.head })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    for (const [fields, code] of [
      [{ until: SATURDAY }, 'registry.until_day_off'],
      [{ until: '2026-11-27' }, 'registry.until_past'],
      [{ personId: newId() }, 'directory.unknown_person'],
    ] as const)
      await expect(hand(id, fields)).rejects.toMatchObject(refusal('invalid', code))
    const { id: handoutId } = await hand(id)
    await expect(back(id, handoutId, { actor: office.head })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(back(id, handoutId, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(back(documentId, handoutId)).rejects.toMatchObject({ code: 'registry.handout_not_found' })
  })
})

describe('R-31.20 the list of what is out', () => {
  it('has the overdue first, is narrowed by who has it, and leaves out what came back', async () => {
    const holder = await addPerson(database.db, { surname: 'Артёмов', roles: ['executor'] })
    const given = async (fields: Record<string, unknown>) => {
      const { documentId: id } = await registered(database.db, office)
      return { id, handoutId: (await hand(id, { personId: holder.personId, ...fields })).id }
    }
    const [open, late, near] = [await given({}), await given({ until: MONDAY }), await given({ until: FRIDAY })]
    await place(near.id)
    const tuesday = { now: new Date('2026-12-01T09:00:00Z') }
    const list = await out('артемов', tuesday)
    expect(list).toMatchObject({
      total: 3,
      rows: [
        { documentId: late.id, daysLeft: -1 },
        { documentId: near.id, daysLeft: 3, cell: 'ячейка 14' },
        { documentId: open.id, daysLeft: null, until: null },
      ],
    })
    expect((await out('нет такого%')).rows).toEqual([])
    await back(late.id, late.handoutId)
    expect((await out('АРТЁМОВ')).rows.map((row) => row.documentId)).toEqual([near.id, open.id])
    expect((await out()).rows.map((row) => row.number)).not.toContain(regNumber)
  })

  it('R-20.15 tells nothing of a closed document to who may not see it, and is no list for others', async () => {
    const { documentId: id } = await registered(database.db, office, { access: 'dsp', title: 'О закрытом складе' })
    await expect(hand(id, { personId: office.stranger.personId })).rejects.toMatchObject(
      refusal('invalid', 'registry.receiver_may_not_see'),
    )
    await hand(id, { personId: office.head.personId })
    expect((await out('карташов')).rows.map((row) => row.documentId)).toContain(id)
    const blind = { ...office.clerk, personId: newId(), principals: [], permissions: new Set(['registry.register']) }
    const seen = await out('', { actor: blind })
    expect(JSON.stringify(seen)).not.toContain('закрытом складе')
    expect(seen).toEqual({ rows: [], total: 0 })
    for (const actor of [office.head, office.stranger])
      await expect(out('', { actor })).rejects.toMatchObject(refusal('forbidden', 'registry.not_a_registrar'))
  })
})
