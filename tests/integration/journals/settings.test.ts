import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, documents, registrationSettings, units } from '@/db/schema'
import { closeJournal } from '@/server/journals/close-journal'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { addSetting } from '@/server/journals/settings/add-setting'
import { changeSetting } from '@/server/journals/settings/change-setting'
import { listSettings } from '@/server/journals/settings/list-settings'
import { removeSetting } from '@/server/journals/settings/remove-setting'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
let [root, below, deepest] = ['', '', '']
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { roles: ['administrator'] })
  ;[root, below, deepest] = [newId(), newId(), newId()]
  await database.db.insert(units).values([
    { id: root, name: 'Управление' },
    { id: below, name: 'Отдел', parentId: root },
    { id: deepest, name: 'Сектор', parentId: below },
  ])
})
beforeEach(() => database.db.delete(registrationSettings))

const open = async (name: string, more = {}) => {
  const fields = { name, flow: 'incoming' as const, template: `${name}-{number}`, ...more }
  return (await execute(openNewJournal, { actor: office.clerk }, fields)).id
}
const set = (journalId: string, unitId: string | null = null, more = {}, call = {}) =>
  execute(addSetting, { actor: operator, ...call }, { kind: 'incoming', unitId, journalId, ...more })
const letterOf = async (unitId: string | null) => {
  const documentId = await received(database.db, office)
  await database.db.update(documents).set({ unitId }).where(eq(documents.id, documentId))
  return documentId
}
const register = async (unitId: string | null, journalId?: string) => {
  const card = cardFor(office, await letterOf(unitId))
  return execute(registerIncoming, { actor: office.clerk }, { ...card, journalId })
}
const refusal = (kind: string, code: string) => ({ kind, code })

describe('T-12.03 a registration setting', () => {
  it('is kept by the operator only; what it was stays on record', async () => {
    const journalId = await open('К')
    for (const actor of [office.clerk, office.executor, office.stranger])
      await expect(set(journalId, null, {}, { actor })).rejects.toMatchObject(
        refusal('forbidden', 'journals.may_not_change'),
      )
    const { id } = await set(journalId)
    const other = await open('Л')
    const fields = { settingId: id, kind: 'incoming', unitId: null, journalId: other }
    const change = () => execute(changeSetting, { actor: operator }, { ...fields, version: 1 })
    const both = await Promise.allSettled([change(), change()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change()).rejects.toMatchObject(refusal('conflict', 'journals.setting_changed'))
    const [act] = await database.db.select().from(auditLog).where(eq(auditLog.command, 'journals.changeSetting'))
    expect(act?.detail).toMatchObject({ journalId: other, before: { journalId } })
    await execute(removeSetting, { actor: operator }, { settingId: id, version: 2 })
    await expect(execute(removeSetting, { actor: operator }, { settingId: id, version: 2 })).rejects.toMatchObject(
      refusal('not_found', 'journals.setting_not_found'),
    )
    expect((await ask(listSettings, { actor: office.clerk }, {})).settings).toEqual([])
    await expect(ask(listSettings, { actor: office.stranger }, {})).rejects.toMatchObject(
      refusal('forbidden', 'journals.may_not_see_settings'),
    )
  })

  it('V-18.01 leads documents of a unit to its journal, those of units under it too until they have their own', async () => {
    const [whole, middle, own] = [await open('Ц'), await open('У'), await open('Н')]
    await set(whole)
    await set(middle, root)
    expect((await register(null)).regNumber).toMatch(/^Ц-/)
    expect((await register(root)).regNumber).toMatch(/^У-/)
    expect((await register(deepest)).regNumber).toMatch(/^У-/)
    await set(own, below)
    expect((await register(deepest)).regNumber).toMatch(/^Н-/)
    expect((await register(root)).regNumber).toMatch(/^У-/)
  })

  it('lets such documents into no other journal, and the desk knows it before', async () => {
    const [journalId, other] = [await open('Р'), await open('Т')]
    await set(journalId, root)
    await expect(register(deepest, other)).rejects.toMatchObject({
      ...refusal('invalid', 'journals.set_elsewhere'),
      data: { journal: 'Р' },
    })
    expect((await register(deepest, journalId)).regNumber).toMatch(/^Р-/)
    expect((await register(null, other)).regNumber).toMatch(/^Т-/)
    const card = await ask(getCard, { actor: office.clerk }, { documentId: await letterOf(below) })
    expect(card.setJournals).toEqual([{ kind: 'incoming', restricted: false, journalId }])
  })

  it('is the only one that fits: a second for the same kind, unit and access is refused, also at once', async () => {
    const journalId = await open('Д')
    const restricted = await open('Дсп', { restricted: true })
    const both = await Promise.allSettled([set(journalId), set(journalId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await set(restricted, null, { restricted: true })
    await expect(set(journalId)).rejects.toMatchObject(refusal('conflict', 'journals.setting_exists'))
    await expect(
      database.db.insert(registrationSettings).values({ kind: 'incoming', unitId: null, journalId }),
    ).rejects.toThrow()
  })

  it('names an open journal of the flow, access and subject of its documents', async () => {
    const [incoming, outgoing] = [await open('И'), await open('Ф', { flow: 'outgoing' })]
    const acts = await open('П', { subject: 'act' })
    await expect(set(outgoing)).rejects.toMatchObject(refusal('invalid', 'journals.wrong_flow'))
    await expect(set(incoming, null, { restricted: true })).rejects.toMatchObject(
      refusal('invalid', 'journals.wrong_access'),
    )
    await expect(set(acts)).rejects.toMatchObject(refusal('invalid', 'journals.wrong_subject'))
    await set(acts, null, { kind: 'act' })
    await expect(set(incoming, newId())).rejects.toMatchObject(refusal('invalid', 'documents.unknown_unit'))
    await expect(set(incoming, null, { kind: 'telegram' })).rejects.toMatchObject(
      refusal('invalid', 'documents.unknown_kind'),
    )
    await execute(closeJournal, { actor: office.clerk }, { journalId: outgoing })
    await expect(set(outgoing, null, { kind: 'outgoing' })).rejects.toMatchObject(
      refusal('conflict', 'journals.closed'),
    )
  })

  it('T-14.08 keeps its journal open: closing it is refused until the setting leads elsewhere', async () => {
    const journalId = await open('З')
    const { id } = await set(journalId)
    const close = () => execute(closeJournal, { actor: office.clerk }, { journalId })
    await expect(close()).rejects.toMatchObject({
      ...refusal('conflict', 'journals.in_settings'),
      data: { kinds: '«Входящее письмо»' },
    })
    await execute(removeSetting, { actor: operator }, { settingId: id, version: 1 })
    await close()
  })
})
