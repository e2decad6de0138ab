import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, journals, people, registrationGroupPeople } from '@/db/schema'
import { changeJournal } from '@/server/journals/change-journal'
import { addGroup } from '@/server/journals/groups/add-group'
import { changeGroup } from '@/server/journals/groups/change-group'
import { listGroups } from '@/server/journals/groups/list-groups'
import { removeGroup } from '@/server/journals/groups/remove-group'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { registerIncoming } from '@/server/registry/register-incoming'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received, signedLetter } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
let second: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { roles: ['administrator'] })
  second = await addPerson(database.db, { surname: 'Вторая', roles: ['clerk'] })
})

const group = async (name: string, ...members: Actor[]) =>
  (await execute(addGroup, { actor: operator }, { name, personIds: members.map(({ personId }) => personId) })).id
const find = async (id: string, actor = office.clerk) =>
  (await ask(listJournals, { actor }, {})).journals.find((journal) => journal.id === id)
const tie = async (journalId: string, groupId: string | null, more = {}) => {
  const now = await find(journalId)
  const all = { ...now, ...more, journalId, expectedVersion: now?.version ?? 0, groupId }
  return execute(changeJournal, { actor: operator }, all as never)
}
const journalOf = async (flow: 'incoming' | 'outgoing') => {
  const { journals: all } = await ask(listJournals, { actor: office.clerk }, {})
  const found = all.find((one) => one.flow === flow && one.isDefault && !one.restricted && one.groupId === null)
  if (!found) throw new Error('no default journal')
  return found.id
}
const open = async (name: string) =>
  (await execute(openNewJournal, { actor: office.clerk }, { name, flow: 'incoming', template: `${name}-{number}` })).id
const register = async (actor: Actor, journalId?: string) => {
  const card = cardFor(office, await received(database.db, office))
  return execute(registerIncoming, { actor }, { ...card, journalId })
}
const refusal = (kind: string, code: string) => ({ kind, code })

describe('T-13.03 a registration group', () => {
  it('is made by the operator only, seen by registrars, and by nobody else', async () => {
    const fields = { name: 'Секретная часть', personIds: [second.personId] }
    for (const actor of [office.clerk, office.executor, office.stranger])
      await expect(execute(addGroup, { actor }, fields)).rejects.toMatchObject(
        refusal('forbidden', 'journals.may_not_change'),
      )
    const id = await group('Секретная часть', second)
    expect(await ask(listGroups, { actor: office.clerk }, {})).toMatchObject([
      { id, name: 'Секретная часть', people: [{ id: second.personId, left: false }], journals: [] },
    ])
    await expect(ask(listGroups, { actor: office.executor }, {})).rejects.toMatchObject(
      refusal('forbidden', 'journals.may_not_see_settings'),
    )
    await expect(group('СЕКРЕТНАЯ часть', second)).rejects.toMatchObject(
      refusal('conflict', 'journals.group_name_taken'),
    )
    const unknown = { name: 'Чужие', personIds: [newId()] }
    await expect(execute(addGroup, { actor: operator }, unknown)).rejects.toMatchObject(
      refusal('invalid', 'directory.unknown_person'),
    )
  })

  it('V-18.02 registers in its journal, and the registration by others is refused', async () => {
    const id = await group('Первая группа', second)
    const journalId = await open('Г')
    await tie(journalId, id)
    expect((await find(journalId, second))?.mayRegister).toBe(true)
    expect(await find(journalId)).toMatchObject({ mayRegister: false, group: 'Первая группа' })
    await expect(register(office.clerk, journalId)).rejects.toMatchObject({
      ...refusal('forbidden', 'journals.not_in_group'),
      data: { group: 'Первая группа' },
    })
    expect((await register(second, journalId)).regNumber).toBe('Г-1')
    await tie(journalId, null)
    expect((await register(office.clerk, journalId)).regNumber).toBe('Г-2')
  })

  it('T-14.06 has a default journal of its own beside the common one; who is in no group takes the common one', async () => {
    const id = await group('Группа с основным', second)
    const journalId = await open('О')
    const common = await journalOf('incoming')
    await tie(journalId, id, { isDefault: true })
    expect((await find(common))?.isDefault).toBe(true)
    expect((await register(second)).regNumber).toBe('О-1')
    expect((await register(office.clerk)).regNumber).toMatch(/^01-07\//)
    await tie(journalId, null)
    expect([(await find(journalId))?.isDefault, (await find(common))?.isDefault]).toEqual([true, false])
    await tie(common, null, { isDefault: true })
  })

  it('that alone registers what the office sends: others are told so before they press', async () => {
    const id = await group('Отправка', second)
    const journalId = await journalOf('outgoing')
    await tie(journalId, id)
    const documentId = await signedLetter(database.db, office)
    expect((await ask(outgoingDesk, { actor: office.clerk }, { documentId })).nextNumber).toBeNull()
    await expect(execute(registerOutgoing, { actor: office.clerk }, { documentId })).rejects.toMatchObject(
      refusal('forbidden', 'journals.no_journal_of_yours'),
    )
    const { nextNumber } = await ask(outgoingDesk, { actor: second }, { documentId })
    expect((await execute(registerOutgoing, { actor: second }, { documentId })).regNumber).toBe(nextNumber)
    await tie(journalId, null)
  })

  it('T-13.01 is changed once by two windows; who is taken out registers no more, and both states are on record', async () => {
    const id = await group('Смена', second, office.clerk)
    const journalId = await open('С')
    await tie(journalId, id)
    const change = (personIds: string[]) =>
      execute(changeGroup, { actor: operator }, { groupId: id, version: 1, name: 'Смена', personIds })
    const both = await Promise.allSettled([change([second.personId]), change([second.personId])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change([second.personId])).rejects.toMatchObject(refusal('conflict', 'journals.group_changed'))
    await expect(register(office.clerk, journalId)).rejects.toMatchObject(refusal('forbidden', 'journals.not_in_group'))
    const [act] = await database.db.select().from(auditLog).where(eq(auditLog.command, 'journals.changeGroup'))
    expect(act?.detail).toMatchObject({ before: { personIds: expect.arrayContaining([office.clerk.personId]) } })
  })

  it('T-13.01 goes out of use only without open journals; its name is free then', async () => {
    const id = await group('Временная', second)
    const journalId = await open('В')
    await tie(journalId, id)
    const remove = () => execute(removeGroup, { actor: operator }, { groupId: id, version: 1 })
    await expect(remove()).rejects.toMatchObject({
      ...refusal('conflict', 'journals.group_in_use'),
      data: { journals: '«В»' },
    })
    await tie(journalId, null)
    await remove()
    await expect(tie(journalId, id)).rejects.toMatchObject(refusal('not_found', 'journals.group_not_found'))
    await expect(remove()).rejects.toMatchObject(refusal('not_found', 'journals.group_not_found'))
    await group('Временная', second)
  })

  it('keeps who has left where they stood, and takes in nobody who has', async () => {
    const leaver = await addPerson(database.db, { surname: 'Уходящий', roles: ['clerk'] })
    const id = await group('Уходящие', leaver)
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, leaver.personId))
    const rows = await ask(listGroups, { actor: operator }, {})
    expect(rows.find((one) => one.id === id)?.people).toMatchObject([{ left: true }])
    const personIds = [leaver.personId, second.personId]
    await execute(changeGroup, { actor: operator }, { groupId: id, version: 1, name: 'Уходящие', personIds })
    await expect(group('Ушедшие', leaver)).rejects.toMatchObject(refusal('invalid', 'directory.unknown_person'))
    expect(await database.db.$count(registrationGroupPeople, eq(registrationGroupPeople.groupId, id))).toBe(2)
  })

  it('T-14.06 the database holds one default of a flow and group', async () => {
    const row = { name: 'Лишний', flow: 'incoming' as const, template: '{number}', isDefault: true }
    await expect(database.db.insert(journals).values(row)).rejects.toThrow()
  })
})
