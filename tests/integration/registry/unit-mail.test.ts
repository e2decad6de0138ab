import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, substitutions, timelineItems, unitMailRegisters, units } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { intake } from '@/server/registry/intake'
import { getReceipt } from '@/server/registry/receipts/get-receipt'
import { tieLetters } from '@/server/registry/receipts/tie-letters'
import { untieLetter } from '@/server/registry/receipts/untie-letter'
import { acceptUnitRegister } from '@/server/registry/unit-mail/accept-unit-register'
import { changeUnitRegister } from '@/server/registry/unit-mail/change-unit-register'
import { dropUnitRegister } from '@/server/registry/unit-mail/drop-unit-register'
import { openUnitMailFile } from '@/server/registry/unit-mail/http'
import { listDeskUnitRegisters, listUnitRegisters } from '@/server/registry/unit-mail/list-unit-registers'
import { makeUnitRegister } from '@/server/registry/unit-mail/make-unit-register'
import { noteUnitReturns } from '@/server/registry/unit-mail/note-unit-returns'
import { printUnitRegister } from '@/server/registry/unit-mail/print-unit-register'
import { signUnitRegister } from '@/server/registry/unit-mail/sign-unit-register'
import { useDatabase } from '../../support/database'
import { addPerson, refresh } from '../../support/office'
import { makeRegistry, type Registry, uploaded } from '../../support/registry'

const database = useDatabase()
let office: Registry
let second: Actor
let chief: Actor
let member: Actor
let mate: Actor
let other: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
  await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  const [unitId, foreign] = [await addUnit('Отдел благоустройства'), await addUnit('Правовой отдел')]
  chief = await addPerson(database.db, { surname: 'Крылова', unitId })
  member = await addPerson(database.db, { surname: 'Тарасов', unitId })
  mate = await addPerson(database.db, { surname: 'Осипова', unitId })
  other = await addPerson(database.db, { surname: 'Рыбин', unitId: foreign })
  await database.db.update(units).set({ headId: chief.personId }).where(eq(units.id, unitId))
})

async function addUnit(name: string): Promise<string> {
  const id = newId()
  await database.db.insert(units).values({ id, name, parentId: office.unitId })
  return id
}

const now = new Date('2026-11-30T09:00:00Z')
const DAY = '2026-11-30'
const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  ...{ kind, code },
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const entry = (fields: Record<string, unknown> = {}) => ({
  ...{ sender: 'АО «Северореченская теплосеть»', title: 'О подготовке тепловых сетей', theirNumber: '17-4' },
  ...{ theirDate: '2026-11-27', addresseeId: office.head.personId, way: 'post', sheets: 2, ...fields },
})
const make = (lines: Record<string, unknown>[] = [entry()], call = {}) =>
  execute(makeUnitRegister, { actor: member, now, ...call }, { lines })
const change = (registerId: string, version: number, lines = [entry()], call = {}) =>
  execute(changeUnitRegister, { actor: mate, now, ...call }, { registerId, version, lines })
const sign = (registerId: string, version = 1, call = {}) =>
  execute(signUnitRegister, { actor: chief, now, ...call }, { registerId, version })
const signed = async (lines?: Record<string, unknown>[]) => {
  const { registerId } = await make(lines)
  return { registerId, ...(await sign(registerId)) }
}
const accept = (registerId: string, returned: { lineId: string; reason: string }[] = [], call = {}) =>
  execute(acceptUnitRegister, { actor: office.clerk, now, ...call }, { registerId, returned })
const list = (actor = member, period = {}) => ask(listUnitRegisters, { actor, now }, period)
const desk = (actor = office.clerk) => ask(listDeskUnitRegisters, { actor, now }, { from: DAY, until: DAY })
const seen = async (registerId: string, actor = member) =>
  (await list(actor, { from: DAY, until: DAY })).registers.find(({ id }) => id === registerId)
const card = (documentId: string) => ask(getCard, { actor: office.clerk }, { documentId })
const print = (registerId: string, as: 'pdf' | 'xlsx' = 'pdf', actor = member) =>
  ask(printUnitRegister, { actor, now }, { registerId, as })
const NONE = refusal('not_found', 'registry.no_register')

describe('R-29.11 a register of mail that came to a unit', () => {
  it('is begun by its people without a number, once for one press, and read by the unit and its head alone', async () => {
    const call = { idempotencyKey: newId() }
    const [one, again] = [await make([entry()], call), await make([entry()], call)]
    expect(again).toEqual(one)
    const draft = await seen(one.registerId, mate)
    expect(draft).toMatchObject({
      ...{ number: null, unit: 'Отдел благоустройства', preparedBy: member.name, signer: { id: chief.personId } },
      lines: [{ position: 1, addressee: office.head.name, theirNumber: '17-4', files: [], accepted: false }],
      abilities: { change: true, sign: 'registry.not_unit_head', accept: 'registry.unit_mail_unsigned' },
    })
    expect((await seen(one.registerId, chief))?.abilities).toMatchObject({ change: true, sign: true })
    for (const actor of [other, office.stranger, office.clerk]) {
      expect(await seen(one.registerId, actor)).toBeUndefined()
      await expect(print(one.registerId, 'pdf', actor)).rejects.toMatchObject(NONE)
      await expect(change(one.registerId, 1, [entry()], { actor })).rejects.toMatchObject(NONE)
      await expect(sign(one.registerId, 1, { actor })).rejects.toMatchObject(NONE)
    }
    expect((await desk()).registers.map(({ id }) => id)).not.toContain(one.registerId)
  })

  it('is not made by the registry, by who has no unit, of mail for others, of days to come', async () => {
    await expect(make([entry()], { actor: office.clerk })).rejects.toMatchObject(
      refusal('forbidden', 'registry.takes_mail_itself'),
    )
    const nowhere = await addPerson(database.db, { surname: 'Ничей' })
    await expect(make([entry()], { actor: nowhere })).rejects.toMatchObject(
      refusal('forbidden', 'registry.no_own_unit'),
    )
    expect((await list(nowhere)).make).toBe('registry.no_own_unit')
    await expect(make([entry({ addresseeId: mate.personId })])).rejects.toMatchObject(
      refusal('invalid', 'registry.not_an_official', { name: mate.name }),
    )
    await expect(make([entry({ theirDate: '2026-12-01' })])).rejects.toMatchObject(
      refusal('invalid', 'registry.their_future_date'),
    )
    await expect(make([])).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('takes files of who uploaded them, one scan and a name once', async () => {
    const sha256 = await uploaded(database.db, member)
    const files = [{ role: 'scan', name: 'Письмо.pdf', sha256 }]
    await expect(make([entry({ files })], { actor: mate })).rejects.toMatchObject(
      refusal('not_found', 'files.not_uploaded'),
    )
    const two = [...files, { role: 'scan', name: 'Ещё.pdf', sha256 }]
    await expect(make([entry({ files: two })])).rejects.toMatchObject(refusal('invalid', 'registry.file_twice'))
    const named = [...files, { role: 'attachment', name: 'scan', sha256 }]
    await execute(dropUnitRegister, { actor: member, now }, await make([entry({ files: named })]))
    const { registerId } = await make([entry({ files })])
    // What the unit has in its register may be kept by whoever of the unit changes it.
    await change(registerId, 1, [entry({ files, note: 'с конвертом' })])
    const fileId = (await seen(registerId))?.lines[0]?.files[0]?.id ?? ''
    expect(await openUnitMailFile(chief, fileId)).toMatchObject({ name: 'Письмо.pdf', mime: 'application/pdf', sha256 })
    for (const actor of [other, office.clerk]) await expect(openUnitMailFile(actor, fileId)).rejects.toMatchObject(NONE)
    await expect(openUnitMailFile(chief, 'нет')).rejects.toMatchObject(refusal('not_found', 'files.not_found'))
  })

  it('is changed by one of two, and put away, until it is signed', async () => {
    const { registerId } = await make()
    const both = await Promise.allSettled([member, mate].map((actor) => change(registerId, 1, [entry()], { actor })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change(registerId, 1)).rejects.toMatchObject(refusal('conflict', 'registry.unit_mail_changed'))
    await expect(sign(registerId, 1)).rejects.toMatchObject(refusal('conflict', 'registry.unit_mail_changed'))
    await execute(dropUnitRegister, { actor: mate, now }, { registerId })
    expect(await seen(registerId)).toBeUndefined()
    const { registerId: kept, number } = await signed()
    const late = refusal('conflict', 'registry.unit_mail_signed', { number })
    await expect(change(kept, 2)).rejects.toMatchObject(late)
    await expect(execute(dropUnitRegister, { actor: mate, now }, { registerId: kept })).rejects.toMatchObject(late)
    await expect(sign(kept, 2)).rejects.toMatchObject(late)
  })
})

describe('R-29.11 the signature of the head of the unit', () => {
  it('gives the next number of the year and brings the register to the registry', async () => {
    const { registerId } = await make()
    await expect(sign(registerId, 1, { actor: member })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_unit_head'),
    )
    const call = { idempotencyKey: newId() }
    const made = await sign(registerId, 1, call)
    expect(await sign(registerId, 1, call)).toEqual(made)
    const { number: next } = await signed()
    expect(Number(next)).toBe(Number(made.number) + 1)
    const waiting = (await desk()).registers.find(({ id }) => id === registerId)
    expect(waiting).toMatchObject({ number: made.number, signedBy: chief.name, abilities: { accept: true } })
    await expect(desk(member)).rejects.toMatchObject(refusal('forbidden', 'registry.not_a_registrar'))
  })

  it('A-11.06 is given by who acts for the head, with both names; where a unit has none, by the head above', async () => {
    const { registerId } = await make()
    const away = { absentId: chief.personId, substituteId: other.personId, order: 'приказ № 9' }
    const [row] = await database.db
      .insert(substitutions)
      .values({ ...away, from: '2020-01-01', until: '2099-01-01' })
      .returning()
    const acting = await refresh(database.db, other.accountId)
    expect((await seen(registerId, acting))?.abilities.sign).toBe(true)
    await sign(registerId, 1, { actor: acting })
    const [register] = await database.db.select().from(unitMailRegisters).where(eq(unitMailRegisters.id, registerId))
    expect(register).toMatchObject({ signedBy: other.personId, signedFor: chief.personId })
    expect(await seen(registerId)).toMatchObject({ signedBy: other.name, signer: { id: chief.personId } })
    const acts = await database.db.select().from(auditLog).where(eq(auditLog.actorId, other.personId))
    expect(acts.at(-1)).toMatchObject({ onBehalfOf: chief.personId, order: 'приказ № 9', stream: 'unit-mail' })
    await database.db.delete(substitutions).where(eq(substitutions.id, row?.id ?? ''))

    const { registerId: headless } = await make([entry()], { actor: other })
    expect((await seen(headless, other))?.signer?.id).toBe(office.head.personId)
    await expect(sign(headless, 1, { actor: chief })).rejects.toMatchObject(NONE)
    await sign(headless, 1, { actor: office.head })
  })
})

describe('R-29.11 R-29.02 the registry accepts by the register', () => {
  it('what is there: cards in the queue with their files and words, in one receipt of mail; what is not is returned', async () => {
    const [scan, bulky] = [await uploaded(database.db, member), await uploaded(database.db, member)]
    const files = [
      { role: 'scan', name: 'Письмо.pdf', sha256: scan },
      { role: 'attachment', name: 'Схемы.pdf', sha256: bulky },
    ]
    const lines = [
      entry({ files, attachments: 'схемы на 300 л.' }),
      entry({
        sender: 'Никому не известный кооператив',
        title: 'О дороге',
        way: 'email',
        theirNumber: '',
        theirDate: null,
      }),
      entry({ title: 'Не дошло' }),
    ]
    const { registerId, number } = await signed(lines)
    const lost = (await seen(registerId))?.lines[2]?.id ?? ''
    const call = { idempotencyKey: newId() }
    const returned = [{ lineId: lost, reason: 'нет в пачке' }]
    const done = await accept(registerId, returned, call)
    expect(await accept(registerId, returned, call)).toEqual(done)
    const [first = '', unknown = ''] = done.documentIds
    expect(done.documentIds).toHaveLength(2)
    const known = await card(first)
    expect(known).toMatchObject({
      ...{ title: 'О подготовке тепловых сетей', theirNumber: '17-4', theirDate: '2026-11-27' },
      requisites: {
        addresseeIds: [office.head.personId],
        deliveryMethod: 'post',
        sheets: 2,
        attachments: 'схемы на 300 л.',
      },
    })
    expect(known.requisites.note).toBe(
      `передано: Отдел благоустройства, реестр № ${number} от 30.11.2026; приложение передано в электронном виде`,
    )
    expect((await card(unknown)).requisites).toMatchObject({
      deliveryMethod: 'email',
      note: expect.stringContaining('от кого: Никому не известный кооператив'),
    })
    const queue = await ask(registryQueue, { actor: second }, {})
    const row = queue.find(({ documentId }) => documentId === first)
    expect(row).toMatchObject({ correspondent: 'АО «Северореченская теплосеть»', batchId: expect.any(String) })
    const receipt = await ask(getReceipt, { actor: second, now }, { batchId: row?.batchId ?? '' })
    expect(receipt).toMatchObject({
      ...{ way: 'unit', source: 'Отдел благоустройства', items: 2, taken: 2, number: done.receipt },
      ...{ acceptedBy: office.clerk.name, note: `реестр № ${number}` },
      abilities: { take: 'registry.batch_of_unit', withdraw: 'registry.batch_has_items' },
    })
    const said = await database.db.select().from(timelineItems).where(eq(timelineItems.documentId, first))
    expect(said.map(({ name }) => name)).toContain('registry.passed_by_unit')
    expect(await seen(registerId)).toMatchObject({
      ...{ acceptedBy: office.clerk.name, batch: { number: done.receipt } },
      lines: [{ accepted: true, documentId: null }, { accepted: true }, { accepted: false, returned: 'нет в пачке' }],
    })
    expect((await desk()).registers.find(({ id }) => id === registerId)?.lines[0]?.documentId).toBe(first)
    const gone = (await seen(registerId))?.lines[0]?.files[0]?.id ?? ''
    await expect(openUnitMailFile(member, gone)).rejects.toMatchObject(refusal('not_found', 'files.not_found'))
  })

  it('once, of two clerks; not by who signed, not by others, not a draft, not a line of another', async () => {
    const { registerId } = await signed()
    await expect(accept(registerId, [], { actor: chief })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    await expect(accept(registerId, [], { actor: other })).rejects.toMatchObject(NONE)
    await expect(accept(registerId, [{ lineId: newId(), reason: 'нет' }])).rejects.toMatchObject(
      refusal('invalid', 'registry.line_not_in_register'),
    )
    const before = (await ask(registryQueue, { actor: office.clerk }, {})).length
    const both = await Promise.allSettled([office.clerk, second].map((actor) => accept(registerId, [], { actor })))
    const refused = both.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: refusal('conflict', 'registry.unit_mail_accepted') }])
    expect(await ask(registryQueue, { actor: office.clerk }, {})).toHaveLength(before + 1)
    const { registerId: draft } = await make()
    await expect(accept(draft)).rejects.toMatchObject(NONE)

    const { registerId: own } = await make([entry()], { actor: other })
    const away = { absentId: office.head.personId, substituteId: second.personId, order: 'приказ № 3' }
    await database.db.insert(substitutions).values({ ...away, from: '2020-01-01', until: '2099-01-01' })
    const acting = await refresh(database.db, second.accountId)
    await sign(own, 1, { actor: acting })
    await expect(accept(own, [], { actor: acting })).rejects.toMatchObject(
      refusal('forbidden', 'registry.signer_accepts'),
    )
    await accept(own)
  })

  it('what was returned stays before the unit until it takes note, and goes again with its files', async () => {
    const sha256 = await uploaded(database.db, member)
    const files = [{ role: 'attachment', name: 'Схемы.pdf', sha256 }]
    const { registerId } = await signed([entry({ files })])
    const lineId = (await seen(registerId))?.lines[0]?.id ?? ''
    expect(await accept(registerId, [{ lineId, reason: 'не хватает листов' }])).toMatchObject({
      ...{ receipt: null, documentIds: [] },
    })
    const open = async () => (await list(chief)).registers.map(({ id }) => id)
    expect(await open()).toContain(registerId)
    expect((await seen(registerId))?.abilities.note).toBe(true)
    const returned = (await seen(registerId))?.lines[0]?.files ?? []
    expect(await openUnitMailFile(mate, returned[0]?.id ?? '')).toMatchObject({ sha256 })
    await make([entry({ files })], { actor: mate })
    const note = (actor: Actor, id = registerId) => execute(noteUnitReturns, { actor, now }, { registerId: id })
    await expect(note(office.clerk)).rejects.toMatchObject(refusal('forbidden', 'registry.not_their_unit'))
    await expect(note(other)).rejects.toMatchObject(NONE)
    await note(mate)
    await note(member)
    expect(await open()).not.toContain(registerId)
    expect(await seen(registerId)).toMatchObject({ noted: mate.name })
    const { registerId: whole } = await signed()
    await accept(whole)
    await expect(note(member, whole)).rejects.toMatchObject(refusal('conflict', 'registry.nothing_returned'))
    expect(await open()).not.toContain(whole)
  })

  it('what was returned goes again once, and with that the unit has taken note of it', async () => {
    const [{ registerId }, { registerId: whole }] = [await signed(), await signed()]
    const lineId = (await seen(registerId))?.lines[0]?.id ?? ''
    const again = (register: string, actor = member) =>
      execute(makeUnitRegister, { actor, now }, { lines: [entry()], again: register })
    await expect(again(registerId)).rejects.toMatchObject(refusal('conflict', 'registry.nothing_returned'))
    await accept(registerId, [{ lineId, reason: 'не хватает листов' }])
    await accept(whole)
    await expect(again(whole)).rejects.toMatchObject(refusal('conflict', 'registry.nothing_returned'))
    await expect(again(registerId, other)).rejects.toMatchObject(NONE)
    const both = await Promise.allSettled([again(registerId), again(registerId, mate)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(again(registerId)).rejects.toMatchObject(refusal('conflict', 'registry.returns_noted'))
    expect(await seen(registerId)).toMatchObject({ noted: expect.stringMatching(/\S/) })
    expect((await seen(registerId))?.abilities.note).not.toBe(true)
  })

  it('no letter is put into its receipt or taken out of it', async () => {
    const { registerId } = await signed()
    const { documentIds } = await accept(registerId)
    const [documentId = ''] = documentIds
    const batchId = (await seen(registerId))?.batch?.id ?? ''
    const call = { actor: office.clerk, now }
    const closed = refusal('conflict', 'registry.batch_of_unit')
    await expect(execute(intake, call, { title: 'Письмо', batchId })).rejects.toMatchObject(closed)
    const { documentId: letter } = await execute(intake, call, { title: 'Письмо' })
    await expect(execute(tieLetters, call, { batchId, documentIds: [letter] })).rejects.toMatchObject(closed)
    await expect(execute(untieLetter, call, { batchId, documentId })).rejects.toMatchObject(closed)
  })
})

describe('R-29.11 the register on paper', () => {
  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
  ] as const)('is given as %s, a draft too', async (as, begins) => {
    const { registerId } = await make([entry({ way: 'email' })])
    expect((await print(registerId, as)).name).toBe(`Проект реестра почты подразделения.${as}`)
    const { number } = await sign(registerId)
    const file = await print(registerId, as, office.clerk)
    expect(file.name).toBe(`Реестр № ${number} почты подразделения.${as}`)
    expect(Buffer.from(file.base64, 'base64').toString('latin1')).toMatch(new RegExp(`^${begins}`))
  })
})

it('R-29.11 the database keeps a register in order whoever writes', async () => {
  const { registerId } = await make()
  const set = (fields: Partial<typeof unitMailRegisters.$inferInsert>) =>
    database.db.update(unitMailRegisters).set(fields).where(eq(unitMailRegisters.id, registerId))
  const broken = { cause: { code: '23514' } }
  await expect(set({ number: 7 })).rejects.toMatchObject(broken)
  await expect(set({ acceptedBy: second.personId, acceptedAt: now })).rejects.toMatchObject(broken)
  await expect(set({ notedBy: mate.personId, notedAt: now })).rejects.toMatchObject(broken)
})
