import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { duties, units } from '@/db/schema'
import type { Access } from '@/lib/contracts/access'
import type { DutyFields } from '@/lib/contracts/registry-duties'
import { startAssignment } from '@/server/assignments/start-assignment'
import { appointSubstitute } from '@/server/directory/appoint-substitute'
import { getDocument } from '@/server/documents/get-document'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addDuty } from '@/server/registry/duties/add-duty'
import { changeDuty } from '@/server/registry/duties/change-duty'
import { listDuties } from '@/server/registry/duties/list-duties'
import { proposeAddressees } from '@/server/registry/duties/propose-addressees'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let admin: Actor
let deputy: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'] })
})
beforeEach(async () => {
  await database.db.delete(duties)
  deputy = await addPerson(database.db, { surname: 'Громов', roles: ['head'] })
})

const RESTRICTED = { access: 'dsp' as const }
const of = (person: Actor, fields: Partial<DutyFields>) => ({ personId: person.personId, ...fields })
const add = (person: Actor, fields: Partial<DutyFields>, call = {}) =>
  execute(addDuty, { actor: office.clerk, ...call }, of(person, fields))
const change = (dutyId: string, version: number, fields: Partial<DutyFields> & { personId: string }) =>
  execute(changeDuty, { actor: office.clerk }, { dutyId, version, ...fields })
const by = (input: { title?: string; kind?: string; group?: string; access?: Access }, call = {}) =>
  ask(proposeAddressees, { actor: office.clerk, ...call }, { ...RESTRICTED, ...input })
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id)
const refusal = (kind: string, code: string) => ({ kind, code })

describe('R-32.02 the routing of what is for official use', () => {
  it('goes by rows of its own: all of it, or of a topic, a kind, a group; what is open never by them', async () => {
    const all = await addPerson(database.db, { surname: 'Вседсп', roles: ['head'] })
    await add(all, RESTRICTED)
    await add(deputy, { topics: ['дороги'] })
    await add(deputy, { ...RESTRICTED, topics: ['награждение'], groups: ['Приглашения'] })
    await add(office.head, { ...RESTRICTED, kinds: ['act'] })
    expect(await by({ title: 'О дорогах' })).toMatchObject([{ id: all.personId, reasons: [{ by: 'access' }] }])
    expect(await by({ title: 'О дорогах', access: 'common' })).toMatchObject([
      { id: deputy.personId, reasons: [{ by: 'topic', topic: 'дороги' }] },
    ])
    expect(idsOf(await by({ title: 'О дорогах', access: 'personal' }))).toEqual([deputy.personId])
    expect(idsOf(await by({ group: 'Приглашения' }))).toEqual([deputy.personId, all.personId])
    expect(idsOf(await by({ group: 'Приглашения', access: 'common' }))).toEqual([])
  })

  it('R-32.03 an act on awards comes first to whose they are, then to who has all acts', async () => {
    await add(deputy, { ...RESTRICTED, topics: ['награждение'] })
    await add(office.head, { ...RESTRICTED, kinds: ['act'] })
    expect(await by({ title: 'О награждении государственными наградами', kind: 'act' })).toMatchObject([
      { id: deputy.personId, reasons: [{ by: 'topic', topic: 'награждение' }] },
      { id: office.head.personId, reasons: [{ by: 'kind', name: 'Правовой акт' }] },
    ])
  })

  it('is only of officials, heads of units and who may read all of it, while they are such', async () => {
    const refused = refusal('invalid', 'registry.duty_not_admitted')
    const clerk = await addPerson(database.db, { surname: 'Недопущенный' })
    await expect(add(clerk, RESTRICTED)).rejects.toMatchObject(refused)
    const { id } = await add(clerk, { topics: ['дороги'] })
    await expect(change(id, 1, of(clerk, { ...RESTRICTED, topics: ['дороги'] }))).rejects.toMatchObject(refused)
    const unit = { id: newId(), name: 'Отдел по вопросам помилования', headId: clerk.personId }
    await database.db.insert(units).values(unit)
    await change(id, 1, of(clerk, { ...RESTRICTED, topics: ['дороги'] }))
    expect(idsOf(await by({ title: 'О дорогах' }))).toEqual([clerk.personId])
    await database.db.update(units).set({ headId: null }).where(eq(units.id, unit.id))
    expect(await by({ title: 'О дорогах' })).toEqual([])
    expect((await ask(listDuties, { actor: admin }, { query: 'недопущенный' })).duties).toMatchObject([
      { access: 'dsp', admitted: false },
    ])
  })

  it('A-11.06 waits in the cabinet of who is away while the acting one may not be sent it', async () => {
    const [aide, acting] = [
      await addPerson(database.db, { surname: 'Помощников' }),
      await addPerson(database.db, { surname: 'Замещающий', roles: ['head'] }),
    ]
    await add(deputy, RESTRICTED)
    const days = { absentId: deputy.personId, order: 'Приказ 3' }
    const appoint = (substituteId: string, from: string, until: string) =>
      execute(
        appointSubstitute,
        { actor: admin, now: new Date(`${from}T09:00:00Z`) },
        { ...days, substituteId, from, until },
      )
    await appoint(aide.personId, '2026-04-01', '2026-04-10')
    await appoint(acting.personId, '2026-05-01', '2026-05-10')
    expect(await by({ title: 'О разном' }, { now: new Date('2026-04-02T09:00:00Z') })).toMatchObject([
      { id: deputy.personId, insteadOf: null },
    ])
    expect(await by({ title: 'О разном' }, { now: new Date('2026-05-02T09:00:00Z') })).toMatchObject([
      { id: acting.personId, insteadOf: 'Громов И. П.' },
    ])
  })

  it('an official has one row of each access at a time, by the database too; only a row for official use names nothing', async () => {
    const call = { idempotencyKey: newId() }
    await add(deputy, { topics: ['дороги'] })
    expect(await add(deputy, RESTRICTED, call)).toEqual(await add(deputy, RESTRICTED, call))
    await expect(add(deputy, RESTRICTED)).rejects.toMatchObject(refusal('conflict', 'registry.duty_overlaps'))
    const row = { personId: deputy.personId, ...RESTRICTED }
    await expect(database.db.insert(duties).values(row)).rejects.toMatchObject({ cause: { code: '23P01' } })
    await expect(add(office.head, { access: 'common' })).rejects.toMatchObject(
      refusal('invalid', 'registry.duty_empty'),
    )
  })

  it('a stranger and who may not keep the table write no row of it', async () => {
    for (const actor of [office.stranger, office.head])
      await expect(add(office.head, RESTRICTED, { actor })).rejects.toMatchObject(
        refusal('forbidden', 'registry.may_not_keep_duties'),
      )
  })

  it('after the resolution it is distributed as what is open: who is instructed reads it', async () => {
    await add(deputy, RESTRICTED)
    const addresseeIds = idsOf(await by({ title: 'О разном' }))
    const { documentId } = await registered(database.db, office, { ...RESTRICTED, requisites: { addresseeIds } })
    const task = { subject: 'Ответ', text: 'Подготовить ответ.', responsibleId: office.executor.personId }
    await execute(startAssignment, { actor: deputy }, { requestId: documentId, ...task })
    await expect(ask(getDocument, { actor: office.executor }, { documentId })).resolves.toMatchObject({ access: 'dsp' })
    await expect(ask(getDocument, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
