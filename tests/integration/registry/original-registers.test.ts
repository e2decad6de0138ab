import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, originalRegisterLines, substitutions, timelineItems } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { handOverOriginals } from '@/server/registry/handover/hand-over-originals'
import { listOriginalRegisters, listOriginalsForMe } from '@/server/registry/handover/list-registers'
import { listWaitingOriginals } from '@/server/registry/handover/list-waiting'
import { printOriginalRegister } from '@/server/registry/handover/print-register'
import { receiveOriginals } from '@/server/registry/handover/receive-originals'
import { withdrawOriginalRegister } from '@/server/registry/handover/withdraw-original-register'
import { getOriginal } from '@/server/registry/originals/get-original'
import { handOutOriginal } from '@/server/registry/originals/hand-out-original'
import { placeOriginal } from '@/server/registry/originals/place-original'
import { takeOriginalBack } from '@/server/registry/originals/take-original-back'
import { registerIncoming } from '@/server/registry/register-incoming'
import { AUTHOR, addReceivedJournals, oralAppeal, oralCard, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { addPerson, refresh } from '../../support/office'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let second: Actor
let receiver: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
  receiver = await addPerson(database.db, { surname: 'Седова', unitId: office.unitId })
})

const now = new Date('2026-11-30T09:00:00Z')
const DAY = '2026-11-30'
const DEPUTY = { requisites: { group: 'Обращения депутатов' } }
const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  ...{ kind, code },
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const appeal = async (card = {}) => {
  const made = await registeredAppeal(database.db, office, card)
  await letIn(made.documentId, 'read', receiver)
  return made
}
const waiting = (actor = office.clerk) => ask(listWaitingOriginals, { actor, now }, {})
const waitingIds = async () => (await waiting()).rows.map(({ documentId }) => documentId)
const handOver = (ids: string[], fields: Record<string, unknown> = {}, call = {}) =>
  execute(
    handOverOriginals,
    { actor: office.clerk, now, ...call },
    { receiverId: receiver.personId, lines: ids.map((documentId) => ({ documentId })), ...fields },
  )
const receive = (
  registerId: string,
  missing: { documentId: string; reason: string }[] = [],
  call = {},
  onPaper = false,
) => execute(receiveOriginals, { actor: receiver, now, ...call }, { registerId, missing, onPaper })
const list = (actor = office.clerk) => ask(listOriginalRegisters, { actor, now }, { from: DAY, until: DAY })
const forMe = (actor = receiver) => ask(listOriginalsForMe, { actor, now }, {})
const original = (documentId: string) => ask(getOriginal, { actor: office.clerk, now }, { documentId })
const print = (registerId: string, as: 'pdf' | 'xlsx' = 'pdf', actor = office.clerk) =>
  ask(printOriginalRegister, { actor, now }, { registerId, as })

describe('R-29.09 originals of appeals that wait to follow', () => {
  it('are those on paper, of appeals and of letters on appeal matters, and of nothing else', async () => {
    const { documentId: written, regNumber } = await appeal()
    const { documentId: deputy } = await registered(database.db, office, DEPUTY)
    const { documentId: letter } = await registered(database.db, office)
    const { documentId: electronic } = await appeal({ requisites: { deliveryMethod: 'e_reception' } })
    const oral = await oralAppeal(office)
    await execute(registerIncoming, { actor: office.clerk }, oralCard(office, oral))
    const { rows, total } = await waiting()
    const ids = rows.map(({ documentId }) => documentId)
    expect(ids).toEqual(expect.arrayContaining([written, deputy]))
    for (const other of [letter, electronic, oral]) expect(ids).not.toContain(other)
    expect(total).toBe(rows.length)
    expect(rows.find(({ documentId }) => documentId === written)).toMatchObject({ number: regNumber, author: AUTHOR })
    expect(rows.find(({ documentId }) => documentId === deputy)).toMatchObject({
      author: 'АО «Северореченская теплосеть», Ершов В. Г.',
      sheets: 1,
    })
    const cell = { in: 'cell', cell: 'ячейка 3' } as const
    await execute(placeOriginal, { actor: office.clerk, now }, { documentId: deputy, place: cell })
    expect(await waitingIds()).not.toContain(deputy)
  })

  it('are told to registrars alone', async () => {
    for (const actor of [office.head, office.stranger, receiver])
      await expect(waiting(actor)).rejects.toMatchObject(refusal('forbidden', 'registry.not_a_registrar'))
    await expect(list(receiver)).rejects.toMatchObject(refusal('forbidden', 'registry.not_a_registrar'))
    const blind = { ...office.clerk, personId: newId(), principals: [], permissions: new Set(['registry.register']) }
    expect(await waiting(blind as Actor)).toMatchObject({ rows: [], total: 0 })
  })
})

describe('R-29.09 the register of originals', () => {
  it('hands the originals to the receiver in the same act, under the next number of the year, once for one press', async () => {
    const { documentId, regNumber } = await appeal()
    const { documentId: letter } = await registered(database.db, office, DEPUTY)
    const call = { idempotencyKey: newId() }
    const lines = [{ documentId: letter }, { documentId, note: 'с конвертом' }]
    const made = await handOver([], { lines }, call)
    expect(await handOver([], { lines }, call)).toEqual(made)
    expect(await original(documentId)).toMatchObject({
      place: {
        passedOn: DAY,
        receivedBy: { id: receiver.personId },
        register: { number: made.number, received: false },
      },
    })
    expect((await original(letter)).out).toMatchObject({
      person: { id: receiver.personId },
      purpose: `реестр подлинников № ${made.number}`,
    })
    const ids = await waitingIds()
    expect([documentId, letter].some((id) => ids.includes(id))).toBe(false)
    expect((await waiting()).receiver?.id).toBe(receiver.personId)
    const { registers } = await list()
    expect(registers[0]).toMatchObject({
      ...{ id: made.registerId, handedBy: office.clerk.name, receivedAt: null, hidden: 0 },
      lines: [
        { documentId: letter, position: 1 },
        { documentId, number: regNumber, author: AUTHOR, note: 'с конвертом', missing: null },
      ],
      abilities: { receive: 'registry.not_the_receiver', noteSigned: true },
    })
    const next = await handOver([(await appeal()).documentId])
    expect(Number(next.number)).toBe(Number(made.number) + 1)
    const said = await database.db.select().from(timelineItems).where(eq(timelineItems.documentId, documentId))
    expect(said.at(-1)).toMatchObject({ name: 'registry.original_handed', data: { outcome: 'register' } })
  })

  it('takes an original once, of two clerks and for the database', async () => {
    const { documentId, regNumber } = await appeal()
    const both = await Promise.allSettled([office.clerk, second].map((actor) => handOver([documentId], {}, { actor })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(handOver([documentId])).rejects.toMatchObject(
      refusal('conflict', 'registry.original_not_waiting', { number: regNumber }),
    )
    const { registerId } = await handOver([(await appeal()).documentId])
    const row = { registerId, position: 9, documentId, number: '1', regDate: DAY }
    await expect(database.db.insert(originalRegisterLines).values(row)).rejects.toMatchObject({
      cause: { code: '23505' },
    })
  })

  it('R-31.20 is made by registrars, of what goes there, for another who may see it, and leaves no number behind', async () => {
    const { documentId } = await appeal()
    const closed = await registeredAppeal(database.db, office)
    const { documentId: letter, regNumber } = await registered(database.db, office)
    const before = (await list()).registers.length
    await expect(handOver([documentId], {}, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(handOver([documentId], {}, { actor: receiver })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    await expect(handOver([documentId, closed.documentId])).rejects.toMatchObject(
      refusal('invalid', 'registry.receiver_may_not_see', { number: closed.regNumber }),
    )
    await expect(handOver([letter])).rejects.toMatchObject(
      refusal('conflict', 'registry.not_on_appeal_matters', { number: regNumber }),
    )
    await expect(handOver([documentId, documentId])).rejects.toMatchObject(refusal('invalid', 'registry.listed_twice'))
    await expect(handOver([documentId], { receiverId: office.clerk.personId })).rejects.toMatchObject(
      refusal('invalid', 'registry.receiver_hands_over'),
    )
    expect((await list()).registers).toHaveLength(before)
    expect(await waitingIds()).toContain(documentId)
  })

  it('a letter that came back before the signature stays in its register', async () => {
    const { documentId } = await registered(database.db, office, DEPUTY)
    await handOver([documentId])
    const handoutId = (await original(documentId)).out?.id ?? ''
    await execute(takeOriginalBack, { actor: office.clerk, now }, { documentId, handoutId })
    expect(await waitingIds()).not.toContain(documentId)
    await expect(handOver([documentId])).rejects.toMatchObject(refusal('conflict', 'registry.original_not_waiting'))
    const given = { documentId, personId: receiver.personId }
    await execute(handOutOriginal, { actor: office.clerk, now }, given)
  })
})

describe('R-29.09 the signature for a register', () => {
  it('is waited for in sight, whatever period is looked at; a signed one stands on its own day', async () => {
    const { registerId } = await handOver([(await appeal()).documentId])
    const later = async () => {
      const period = { from: '2030-01-01', until: '2030-01-31' }
      const { registers } = await ask(listOriginalRegisters, { actor: office.clerk, now }, period)
      return registers.map(({ id }) => id)
    }
    expect(await later()).toContain(registerId)
    await receive(registerId)
    expect(await later()).not.toContain(registerId)
    expect((await list()).registers.map(({ id }) => id)).toContain(registerId)
  })

  it('is the receiver’s; what is missing is named and waits again, and may go by the next register', async () => {
    const [got, lost] = [await appeal(), await appeal()]
    const { documentId: letter } = await registered(database.db, office, DEPUTY)
    const { registerId } = await handOver([got.documentId, lost.documentId, letter])
    const mine = (await forMe()).registers.find(({ id }) => id === registerId)
    expect(mine).toMatchObject({ abilities: { receive: true, noteSigned: 'registry.not_a_registrar' } })
    const missing = [lost.documentId, letter].map((documentId) => ({ documentId, reason: 'нет в пачке' }))
    const call = { idempotencyKey: newId() }
    expect(await receive(registerId, missing, call)).toEqual(await receive(registerId, missing, call))
    expect((await forMe()).registers.map(({ id }) => id)).not.toContain(registerId)
    expect(await original(got.documentId)).toMatchObject({ place: { register: { received: true } } })
    expect(await original(lost.documentId)).toMatchObject({ place: null })
    expect(await original(letter)).toMatchObject({ out: null, log: [{ takenBy: receiver.name }] })
    expect(await waitingIds()).toEqual(expect.arrayContaining([lost.documentId, letter]))
    const signed = (await list()).registers.find(({ id }) => id === registerId)
    expect(signed).toMatchObject({
      ...{ receivedBy: receiver.name, onPaper: false },
      lines: [{ missing: null }, { missing: 'нет в пачке' }, { missing: 'нет в пачке' }],
    })
    await expect(receive(registerId)).rejects.toMatchObject(
      refusal('conflict', 'registry.originals_received', { name: receiver.name }),
    )
    await handOver([lost.documentId, letter])
  })

  it('is nobody else’s but of who acts for the receiver, with both names', async () => {
    const { documentId } = await appeal()
    const { registerId } = await handOver([documentId])
    const none = refusal('not_found', 'registry.no_register')
    await expect(receive(registerId, [], { actor: office.stranger })).rejects.toMatchObject(none)
    await expect(print(registerId, 'pdf', office.stranger)).rejects.toMatchObject(none)
    await expect(receive(newId())).rejects.toMatchObject(none)
    await expect(receive(registerId, [], { actor: office.clerk })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_the_receiver'),
    )
    await expect(
      receive(registerId, [{ documentId: (await appeal()).documentId, reason: 'нет' }]),
    ).rejects.toMatchObject(refusal('invalid', 'registry.not_in_register'))
    const away = { absentId: receiver.personId, substituteId: office.colleague.personId, order: 'приказ № 7' }
    await database.db.insert(substitutions).values({ ...away, from: '2020-01-01', until: '2099-01-01' })
    const acting = await refresh(database.db, office.colleague.accountId)
    expect((await forMe(acting)).registers.map(({ id }) => id)).toContain(registerId)
    await receive(registerId, [], { actor: acting })
    const [act] = await database.db.select().from(auditLog).where(eq(auditLog.command, 'registry.receiveOriginals'))
    expect(act).toBeDefined()
    const acts = await database.db.select().from(auditLog).where(eq(auditLog.actorId, acting.personId))
    expect(acts.at(-1)).toMatchObject({ onBehalfOf: receiver.personId, stream: 'originals' })
  })

  it('on paper is written down by a clerk, once, and undoes no place set since', async () => {
    const [kept, moved] = [await appeal(), await appeal()]
    const { registerId } = await handOver([kept.documentId, moved.documentId])
    await letIn(moved.documentId, 'read', office.executor)
    const place = { in: 'department', passedOn: DAY, receivedById: office.executor.personId } as const
    const changed = { documentId: moved.documentId, place, version: 1 }
    await execute(placeOriginal, { actor: office.clerk, now }, changed)
    const missing = [{ documentId: moved.documentId, reason: 'передан раньше' }]
    await expect(receive(registerId, missing, {}, true)).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    const both = await Promise.allSettled(
      [office.clerk, second].map((actor) => receive(registerId, missing, { actor }, true)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await original(moved.documentId)).toMatchObject({
      place: { receivedBy: { id: office.executor.personId }, register: null },
    })
    expect((await list()).registers.find(({ id }) => id === registerId)).toMatchObject({ onPaper: true })
  })
})

describe('R-29.09 the printed register', () => {
  it.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ] as const)('is given as %s to the registry and to its receiver, as it was handed over', async (as, mime, begins) => {
    const { documentId } = await appeal()
    const { registerId, number } = await handOver([documentId])
    for (const actor of [office.clerk, receiver]) {
      const file = await print(registerId, as, actor)
      expect(file).toMatchObject({ mime, name: `Реестр подлинников ${number} от ${DAY}.${as}` })
      expect(Buffer.from(file.base64, 'base64').toString('latin1')).toMatch(new RegExp(`^${begins}`))
    }
  })

  it('V-19.27 tells nothing of an appeal to who may not see it', async () => {
    const { documentId } = await appeal()
    await handOver([documentId])
    const blind = { ...office.clerk, personId: newId(), principals: [], permissions: new Set(['registry.register']) }
    const { registers } = await list(blind as Actor)
    expect(JSON.stringify(registers)).not.toContain(AUTHOR)
    expect(registers[0]).toMatchObject({ lines: [], hidden: 1 })
  })
})

describe('R-29.09 a register of originals made by mistake', () => {
  const strike = (registerId: string, call = {}) =>
    execute(withdrawOriginalRegister, { actor: office.clerk, now, ...call }, { registerId, reason: 'не тому' })

  it('is struck out with its reason: the originals wait again and go by the next one, the number stays', async () => {
    const { documentId } = await appeal()
    const { documentId: letter } = await registered(database.db, office, DEPUTY)
    const { registerId, number } = await handOver([documentId, letter])
    const call = { idempotencyKey: newId() }
    expect(await strike(registerId, call)).toEqual(await strike(registerId, call))
    expect(await waitingIds()).toEqual(expect.arrayContaining([documentId, letter]))
    expect(await original(documentId)).toMatchObject({ place: null })
    expect(await original(letter)).toMatchObject({ out: null, log: [{ takenBy: office.clerk.name }] })
    expect((await forMe()).registers.map(({ id }) => id)).not.toContain(registerId)
    expect((await list()).registers.find(({ id }) => id === registerId)).toMatchObject({
      ...{ number, withdrawn: 'не тому', receivedAt: null },
      abilities: { withdraw: 'registry.register_withdrawn', noteSigned: 'registry.register_withdrawn' },
    })
    const struck = refusal('conflict', 'registry.register_withdrawn')
    await expect(strike(registerId)).rejects.toMatchObject(struck)
    await expect(receive(registerId)).rejects.toMatchObject(struck)
    expect((await print(registerId)).mime).toBe('application/pdf')
    const said = await database.db.select().from(timelineItems).where(eq(timelineItems.documentId, letter))
    expect(said.at(-1)).toMatchObject({ name: 'registry.original_register_withdrawn', data: { reason: 'не тому' } })
    const next = await handOver([documentId, letter])
    expect(Number(next.number)).toBe(Number(number) + 1)
  })

  it('is struck out by registrars who see all of it, not after the signature, and by one of two', async () => {
    const { documentId } = await appeal()
    const { registerId } = await handOver([documentId])
    await expect(strike(registerId, { actor: office.stranger })).rejects.toMatchObject(
      refusal('not_found', 'registry.no_register'),
    )
    await expect(strike(registerId, { actor: receiver })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    const blind = { ...second, personId: newId(), principals: [], permissions: new Set(['registry.register']) }
    await expect(strike(registerId, { actor: blind as Actor })).rejects.toMatchObject(
      refusal('forbidden', 'registry.lines_closed'),
    )
    const ends = await Promise.allSettled([strike(registerId, { actor: second }), receive(registerId)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { registerId: signed } = await handOver([(await appeal()).documentId])
    await receive(signed)
    await expect(strike(signed)).rejects.toMatchObject(
      refusal('conflict', 'registry.originals_received', { name: receiver.name }),
    )
  })

  it('leaves a place set since where it is', async () => {
    const { documentId } = await appeal()
    const { registerId } = await handOver([documentId])
    await letIn(documentId, 'read', office.executor)
    const place = { in: 'department', passedOn: DAY, receivedById: office.executor.personId } as const
    await execute(placeOriginal, { actor: office.clerk, now }, { documentId, place, version: 1 })
    await strike(registerId)
    expect(await original(documentId)).toMatchObject({ place: { receivedBy: { id: office.executor.personId } } })
    expect(await waitingIds()).not.toContain(documentId)
  })
})
