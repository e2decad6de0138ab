import { beforeAll, describe, expect, it } from 'vitest'
import { listRoutes } from '@/server/approval/list-routes'
import { createDraft } from '@/server/documents/create-draft'
import { makeKind } from '@/server/documents/kinds/make-kind'
import { removeKind } from '@/server/documents/kinds/remove-kind'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { addSetting } from '@/server/journals/settings/add-setting'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { findDuplicates } from '@/server/registry/find-duplicates'
import { getCard } from '@/server/registry/get-card'
import { intake } from '@/server/registry/intake'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { createText } from '@/server/rooms'
import { send } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received } from '../../support/registry'
import { inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Registry
let admin: Actor
let notice: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
  notice = await make('Уведомление')
})

const make = async (name: string, more: Record<string, unknown> = {}) =>
  (await execute(makeKind, { actor: admin }, { name, like: 'incoming', group: 'letters', ...more })).key
const register = (documentId: string, more: Record<string, unknown> = {}) =>
  execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId, more))

describe('C-09.07 a kind the administrator has made, at the desk', () => {
  it('T-12.03 is chosen on the card, registered in the journal a setting leads to, and compared with others', async () => {
    const journal = { name: 'Уведомления', flow: 'incoming', unitIndex: '09', caseIndex: '02' }
    const { id: journalId } = await execute(openNewJournal, { actor: office.clerk }, journal)
    await execute(addSetting, { actor: admin }, { kind: notice, unitId: null, journalId })
    const documentId = await received(database.db, office)
    expect((await ask(getCard, { actor: office.clerk }, { documentId })).kinds.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['incoming', 'appeal', 'act', notice]),
    )
    const { regNumber } = await register(documentId, { kind: notice, theirNumber: 'УВ-1' })
    expect(regNumber).toBe('09-02/1')
    const wanted = { correspondentId: office.organisationId, theirNumber: 'ув-1', theirDate: undefined }
    const { theirDate } = await ask(getCard, { actor: office.clerk }, { documentId })
    const twins = await ask(findDuplicates, { actor: office.clerk }, { ...wanted, theirDate: theirDate ?? undefined })
    expect(twins.map((one) => one.documentId)).toContain(documentId)
  })

  it('R-31.13 without a file asks for the reason, unless the kind is registered without one', async () => {
    const free = await make('Телефонограмма', { fileNeeded: false })
    const taken = async (kind: string) =>
      (await execute(intake, { actor: office.clerk }, { title: 'Принято по телефону', kind })).documentId
    await expect(register(await taken(notice))).rejects.toMatchObject({ code: 'registry.no_scan' })
    expect((await register(await taken(free))).regNumber).toMatch(/\d/)
  })

  it('R-20 opens for official use where the kind says so', async () => {
    const closed = await make('Закрытое уведомление', { access: 'dsp' })
    const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Закрыто', kind: closed })
    expect(await ask(getCard, { actor: office.clerk }, { documentId })).toMatchObject({ access: 'dsp' })
  })

  it('out of use is chosen for no card; one that has it is registered all the same', async () => {
    const kind = await make('Запрос')
    const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Запрос', kind })
    const other = await received(database.db, office)
    await execute(removeKind, { actor: admin }, { kind, version: 1 })
    const refused = { kind: 'conflict', code: 'documents.kind_out_of_use' }
    await expect(register(other, { kind })).rejects.toMatchObject(refused)
    await expect(execute(saveCard, { actor: office.clerk }, cardFor(office, other, { kind }))).rejects.toMatchObject(
      refused,
    )
    await expect(execute(intake, { actor: office.clerk }, { title: 'Запрос', kind })).rejects.toMatchObject(refused)
    await expect(register(other, { kind: 'memo' })).rejects.toMatchObject({ code: 'documents.unknown_kind' })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card.kinds.find(({ key }) => key === kind)).toMatchObject({ name: 'Запрос', removed: true })
    const noScan = { requisites: { noScanReason: 'Сшивка' } }
    expect((await register(documentId, noScan)).regNumber).toMatch(/\d/)
  })
})

describe('C-09.07 a kind on the model of a memo', () => {
  it('A-04.02 takes the routes of its model and is sent for approval', async () => {
    const kind = await make('Служебное задание', { like: 'memo', group: 'administrative' })
    const { executor } = office
    const { documentId } = await execute(createDraft, { actor: executor }, { kind, title: 'О ревизии' })
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Проведите ревизию.' }] }
    await inCommand(executor, (ctx) => createText(ctx, documentId, { type: 'doc', content: [paragraph] }))
    const memo = await execute(createDraft, { actor: executor }, { kind: 'memo', title: 'О складе' })
    const names = async (id: string) =>
      (await ask(listRoutes, { actor: executor }, { documentId: id })).map(({ name }) => name)
    expect(await names(documentId)).toEqual(await names(memo.documentId))
    expect(await names(documentId)).not.toEqual([])
    await send(database.db, office, documentId)
  })
})
