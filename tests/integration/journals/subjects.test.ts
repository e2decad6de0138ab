import { read } from '@e965/xlsx'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { journals } from '@/db/schema'
import { changeJournal } from '@/server/journals/change-journal'
import { closeJournal } from '@/server/journals/close-journal'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { printRegister } from '@/server/journals/print-register'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { registerIncoming } from '@/server/registry/register-incoming'
import { AUTHOR, oralAppeal, oralCard, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { roles: ['administrator'] })
})

const open = async (more = {}, actor = office.clerk) =>
  (await execute(openNewJournal, { actor }, { name: 'Обращения', flow: 'incoming', template: '{number}', ...more })).id
const find = async (id: string) =>
  (await ask(listJournals, { actor: office.clerk }, {})).journals.find((journal) => journal.id === id)
const change = async (journalId: string, more = {}, actor = operator) => {
  const now = await find(journalId)
  return execute(changeJournal, { actor }, { ...now, journalId, expectedVersion: now?.version ?? 0, ...more })
}
const refusal = (code: string, kind = 'invalid') => ({ kind, code })
const oral = async () => {
  const documentId = await oralAppeal(office)
  return execute(registerIncoming, { actor: office.clerk }, oralCard(office, documentId))
}
/** Journals that the other tests opened are closed, so that each begins with the general ones. */
async function closeOwn(): Promise<void> {
  const own = await database.db
    .select()
    .from(journals)
    .where(and(isNull(journals.closedAt), eq(journals.flow, 'incoming')))
  for (const { id, subject } of own)
    if (subject !== 'general') await execute(closeJournal, { actor: office.clerk }, { journalId: id })
}

describe('T-14.02 what a journal registers', () => {
  it('T-14.08 an oral appeal has no number before its journal is open, and the answer says where to open it', async () => {
    await closeOwn()
    await expect(oral()).rejects.toMatchObject(refusal('journals.no_oral'))
    await open({ subject: 'oral_appeal', template: 'У-{number}' })
    expect((await oral()).regNumber).toBe('У-1')
  })

  it('written appeals and acts go into the general one while the office has none of their own', async () => {
    await closeOwn()
    const general = /^01-07\//
    const act = { kind: 'act', requisites: { actKind: 'law' } }
    expect((await registeredAppeal(database.db, office)).regNumber).toMatch(general)
    expect((await registered(database.db, office, act)).regNumber).toMatch(general)
    await open({ subject: 'appeal', template: 'ОГ-{number}' })
    await open({ subject: 'act', template: 'ПА-{number}' })
    expect((await registeredAppeal(database.db, office)).regNumber).toBe('ОГ-1')
    expect((await registered(database.db, office, act)).regNumber).toBe('ПА-1')
    expect((await registered(database.db, office)).regNumber).toMatch(general)
  })

  it('T-14.06 a default is one of its flow, access and subject; it is chosen before the others of its own', async () => {
    await closeOwn()
    const first = await open({ subject: 'appeal', template: 'А-{number}', isDefault: true })
    const general = async () =>
      (await ask(listJournals, { actor: operator }, {})).journals.filter(
        ({ flow, isDefault, restricted, subject }) =>
          flow === 'incoming' && isDefault && !restricted && subject === 'general',
      )
    expect(await general()).toHaveLength(1)
    const second = await open({ name: 'Б', subject: 'appeal', template: 'Б-{number}', isDefault: true })
    expect([(await find(first))?.isDefault, (await find(second))?.isDefault]).toEqual([false, true])
    expect((await registeredAppeal(database.db, office)).regNumber).toBe('Б-1')
    expect(await general()).toHaveLength(1)
  })

  it('V-19.28 the register of appeals names their authors, as a spreadsheet too', async () => {
    const journalId = await open({ subject: 'appeal', template: 'Т-{number}' })
    await registeredAppeal(database.db, office, { journalId })
    const { base64 } = await ask(printRegister, { actor: office.clerk }, { journalId, as: 'xlsx' })
    const sheet = read(base64, { type: 'base64' }).Sheets.Реестр
    expect([sheet?.C1?.v, sheet?.C2?.v]).toEqual(['Автор', AUTHOR])
  })

  it('only what is received has one, and appeals are never for official use', async () => {
    await expect(open({ subject: 'act', flow: 'internal' })).rejects.toMatchObject(refusal('journals.subject_flow'))
    await expect(open({ subject: 'oral_appeal', restricted: true })).rejects.toMatchObject(
      refusal('journals.subject_restricted'),
    )
    const outgoing = await open({ flow: 'outgoing' })
    await expect(change(outgoing, { subject: 'appeal' })).rejects.toMatchObject(refusal('journals.subject_flow'))
    const row = { name: 'Мимо', flow: 'outgoing' as const, subject: 'act' as const, template: '{number}' }
    await expect(database.db.insert(journals).values(row)).rejects.toMatchObject({
      cause: { constraint_name: 'journals_subject_flow' },
    })
  })

  it('T-14.05 the operator changes it, nobody else; a default stays with what it registers; left out, it stays', async () => {
    const journalId = await open()
    await expect(change(journalId, { subject: 'oral_appeal' }, office.clerk)).rejects.toMatchObject(
      refusal('journals.may_not_change', 'forbidden'),
    )
    await change(journalId, { subject: 'oral_appeal' })
    await change(journalId, { subject: undefined, name: 'Приём' })
    expect(await find(journalId)).toMatchObject({ subject: 'oral_appeal', name: 'Приём' })
    await change(journalId, { isDefault: true })
    await expect(change(journalId, { subject: 'general', isDefault: true })).rejects.toMatchObject(
      refusal('journals.default_stays'),
    )
  })
})
