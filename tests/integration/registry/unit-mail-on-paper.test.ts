import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, unitMailRegisters, units } from '@/db/schema'
import { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { acceptUnitRegister } from '@/server/registry/unit-mail/accept-unit-register'
import { listDeskUnitRegisters } from '@/server/registry/unit-mail/list-unit-registers'
import { makeUnitRegister } from '@/server/registry/unit-mail/make-unit-register'
import { passOnPaper } from '@/server/registry/unit-mail/pass-on-paper'
import { unitMailParts } from '@/server/registry/unit-mail/register-form'
import { signUnitRegister } from '@/server/registry/unit-mail/sign-unit-register'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let chief: Actor
let member: Actor
let mate: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  const unitId = newId()
  await database.db.insert(units).values({ id: unitId, name: 'Отдел благоустройства', parentId: office.unitId })
  chief = await addPerson(database.db, { surname: 'Крылова', unitId })
  member = await addPerson(database.db, { surname: 'Тарасов', unitId })
  mate = await addPerson(database.db, { surname: 'Осипова', unitId })
  await database.db.update(units).set({ headId: chief.personId }).where(eq(units.id, unitId))
})

const now = new Date('2026-11-30T09:00:00Z')
const DAY = '2026-11-30'
const REASON = 'нет доступа в командировке'
const entry = (title = 'О подготовке тепловых сетей') => ({
  ...{ sender: 'АО «Северореченская теплосеть»', title, theirNumber: '17-4', theirDate: '2026-11-27' },
  ...{ addresseeId: office.head.personId, way: 'post' as const, sheets: 2 },
})
const make = async () => (await execute(makeUnitRegister, { actor: member, now }, { lines: [entry()] })).registerId
const pass = (
  registerId: string,
  { actor = mate, version = 1, ...call }: { actor?: Actor; version?: number } & object = {},
) => execute(passOnPaper, { actor, now, ...call }, { registerId, version, reason: REASON })
const accept = (registerId: string, fields: Record<string, unknown> = {}) =>
  execute(acceptUnitRegister, { actor: office.clerk, now }, { registerId, ...fields })
const atDesk = async (registerId: string) =>
  (await ask(listDeskUnitRegisters, { actor: office.clerk, now }, { from: DAY, until: DAY })).registers.find(
    ({ id }) => id === registerId,
  )
const rowOf = async (id: string) =>
  (await database.db.select().from(unitMailRegisters).where(eq(unitMailRegisters.id, id)))[0]

describe('R-29.11 a unit’s register signed on paper', () => {
  it('R-29.11 is passed on by the unit with the reason, gets its number, and says whose signature stands on the paper', async () => {
    const registerId = await make()
    const { number } = await pass(registerId)
    const shown = await atDesk(registerId)
    expect(shown).toMatchObject({
      ...{ number, onPaper: REASON, signer: { id: chief.personId }, signedBy: mate.name },
      abilities: { accept: true, sign: 'registry.unit_mail_signed' },
    })
    const printed = JSON.stringify(unitMailParts(UnitMailRegister.parse(shown)))
    expect(printed).not.toContain('подписано в системе')
    expect(await rowOf(registerId)).toMatchObject({ signedBy: mate.personId, signedFor: chief.personId })
  })

  it('R-29.11 is accepted by a clerk who vouches for the signature, and by nobody who does not; the audit keeps it', async () => {
    const registerId = await make()
    await pass(registerId)
    await expect(accept(registerId)).rejects.toMatchObject({ kind: 'invalid', code: 'registry.paper_not_vouched' })
    expect((await rowOf(registerId))?.acceptedAt).toBeNull()
    expect((await accept(registerId, { paperSeen: true })).documentIds).toHaveLength(1)
    const logged = await database.db.select().from(auditLog).where(eq(auditLog.stream, 'unit-mail'))
    const own = logged.map(({ detail }) => detail).filter((detail) => JSON.stringify(detail).includes(registerId))
    expect(own).toContainEqual(expect.objectContaining({ onPaper: REASON, head: chief.personId }))
    expect(own).toContainEqual(expect.objectContaining({ paperSeen: true }))
  })

  it('R-29.11 without a signature on the paper everything goes back to the unit, and nothing else can be done', async () => {
    const registerId = await make()
    await pass(registerId)
    const lines = (await atDesk(registerId))?.lines ?? []
    const returned = lines.map(({ id: lineId }) => ({ lineId, reason: 'Нет подписи руководителя' }))
    expect(await accept(registerId, { returned })).toMatchObject({ receipt: null, documentIds: [] })
  })

  it('R-29.11 strangers and the registry do not find the draft; the head signs in the system; what has no head is not passed', async () => {
    const registerId = await make()
    for (const actor of [office.stranger, office.clerk])
      await expect(pass(registerId, { actor })).rejects.toMatchObject({
        kind: 'not_found',
        code: 'registry.no_register',
      })
    await expect(pass(registerId, { actor: chief })).rejects.toMatchObject({ code: 'registry.signs_in_system' })
    await database.db.update(units).set({ headId: null })
    await expect(pass(registerId)).rejects.toMatchObject({ code: 'registry.unit_has_no_head' })
    await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
    if (chief.unitId) await database.db.update(units).set({ headId: chief.personId }).where(eq(units.id, chief.unitId))
  })

  it('R-29.11 signed and passed at once it gets one number; a changed one is not passed unread; a repeat passes once', async () => {
    const registerId = await make()
    const sign = execute(signUnitRegister, { actor: chief, now }, { registerId, version: 1 })
    const both = await Promise.allSettled([sign, pass(registerId)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [refused] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused?.reason).toMatchObject({ code: 'registry.unit_mail_signed' })
    const other = await make()
    await expect(pass(other, { version: 2 })).rejects.toMatchObject({ code: 'registry.unit_mail_changed' })
    const call = { idempotencyKey: 'unit-paper-1' }
    expect(await pass(other, call)).toEqual(await pass(other, call))
  })
})
