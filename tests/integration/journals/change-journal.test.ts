import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema'
import { changeJournal } from '@/server/journals/change-journal'
import { closeJournal } from '@/server/journals/close-journal'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { reserveNumbers } from '@/server/journals/reserve-numbers'
import { addSetting } from '@/server/journals/settings/add-setting'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
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

const find = async (id: string) => {
  const { journals } = await ask(listJournals, { actor: office.clerk }, {})
  const found = journals.find((journal) => journal.id === id)
  if (!found) throw new Error('no such journal')
  return found
}
const opened = async (more = {}) => {
  const base = { name: 'Обращения', flow: 'incoming', unitIndex: '05', caseIndex: '01' }
  return (await execute(openNewJournal, { actor: office.clerk }, { ...base, ...more })).id
}
type Change = Record<string, unknown>
const change = async (journalId: string, more: Change = {}, call: Change = {}) => {
  const { name, unitIndex, caseIndex, template, digits, suffix, period, isDefault, version } = await find(journalId)
  const now = { name, unitIndex, caseIndex, template, digits, suffix, period, isDefault, expectedVersion: version }
  return execute(changeJournal, { actor: operator, ...call }, { journalId, ...now, ...more })
}

describe('changing a journal', () => {
  it('T-14.02 T-14.07 a new format is of the numbers that follow; those given stay', async () => {
    const journalId = await opened()
    const { regNumber } = await registered(database.db, office, { journalId })
    expect(regNumber).toBe('05-01/1')
    const changed = await change(journalId, { template: '{case}/{number}-{yy}{suffix}', digits: 4, suffix: '-ог' })
    expect(changed.nextNumber).toMatch(/^01\/0002-\d\d-ог$/)
    const next = await registered(database.db, office, { journalId })
    expect(next.regNumber).toBe(changed.nextNumber)
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `journal:${journalId}`))
    expect(acts.at(-1)?.detail).toMatchObject({ before: { digits: 1 }, after: { digits: 4, suffix: '-ог' } })
  })

  it('T-14.06 a new default takes the flag from the former one, and no series is left without', async () => {
    const journalId = await opened()
    const before = (await ask(listJournals, { actor: operator }, {})).journals.find(
      (journal) => journal.isDefault && journal.flow === 'incoming' && !journal.restricted,
    )
    await change(journalId, { isDefault: true })
    expect((await find(before?.id ?? '')).isDefault).toBe(false)
    await expect(change(journalId, { isDefault: false })).rejects.toMatchObject({ code: 'journals.default_stays' })
    await change(before?.id ?? '', { isDefault: true })
    expect((await find(journalId)).isDefault).toBe(false)
  })

  it('T-14.07 the period stands once a number was given', async () => {
    const journalId = await opened()
    expect((await change(journalId, { period: 'none' })).nextNumber).toBe('05-01/1')
    await registered(database.db, office, { journalId })
    await expect(change(journalId, { period: 'year' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'journals.numbered',
    })
  })

  it('T-14.02 the operator gives a journal another flow while nothing hangs on it; its subject is then general', async () => {
    const journalId = await opened({ subject: 'act' })
    await expect(change(journalId, { flow: 'internal' })).rejects.toMatchObject({ code: 'journals.subject_flow' })
    await change(journalId, { flow: 'internal', subject: 'general' })
    expect(await find(journalId)).toMatchObject({ flow: 'internal', subject: 'general' })
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `journal:${journalId}`))
    expect(acts.at(-1)?.detail).toMatchObject({ before: { flow: 'incoming' }, after: { flow: 'internal' } })
    await expect(registered(database.db, office, { journalId })).rejects.toMatchObject({ code: 'journals.wrong_flow' })
  })

  it('R-02.09 T-14.02 what holds a journal in its flow is named: numbers, reserved ones, settings, being the default', async () => {
    const numbered = await opened()
    await registered(database.db, office, { journalId: numbered })
    await expect(change(numbered, { flow: 'outgoing' })).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'journals.flow_numbered', data: { issued: 1 } },
    })
    const reserved = await opened()
    const kept = { journalId: reserved, forDate: '2026-12-01', reason: 'Письма главы' }
    await execute(reserveNumbers, { actor: office.clerk }, kept)
    await expect(change(reserved, { flow: 'outgoing' })).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'journals.flow_reserved', data: { kept: 1 } },
    })
    const led = await opened()
    await execute(addSetting, { actor: operator }, { kind: 'act', unitId: null, journalId: led })
    await expect(change(led, { flow: 'outgoing' })).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'journals.in_settings', data: { kinds: '«Правовой акт»' } },
    })
    const usual = await opened({ unitIndex: '77' })
    const { journals } = await ask(listJournals, { actor: operator }, {})
    const former = journals.find(({ isDefault, flow, restricted }) => isDefault && flow === 'incoming' && !restricted)
    await change(usual, { isDefault: true })
    await expect(change(usual, { flow: 'outgoing' })).rejects.toMatchObject({ code: 'journals.default_stays' })
    await change(former?.id ?? '', { isDefault: true })
  })

  it('T-14.02 a registration under way and a change of flow go one after the other', async () => {
    const journalId = await opened()
    const both = await Promise.allSettled([
      registered(database.db, office, { journalId }),
      change(journalId, { flow: 'internal' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('V-10.02 a format without the running number or with an unknown part is refused', async () => {
    const journalId = await opened()
    await expect(change(journalId, { template: '{index}' })).rejects.toMatchObject({ code: 'journals.template_number' })
    await expect(change(journalId, { template: '{number}{x}' })).rejects.toMatchObject({
      code: 'journals.template_token',
    })
  })

  it('T-14.05 for others a journal is read-only; an unknown one is not found', async () => {
    const journalId = await opened()
    for (const actor of [office.clerk, office.stranger])
      await expect(change(journalId, {}, { actor })).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'journals.may_not_change',
      })
    const input = { ...(await find(journalId)), journalId: newId(), expectedVersion: 1 }
    await expect(execute(changeJournal, { actor: operator }, input)).rejects.toMatchObject({ kind: 'not_found' })
    const abilities = async (actor: Actor) => (await ask(listJournals, { actor }, {})).abilities.change
    expect([await abilities(operator), await abilities(office.clerk)]).toEqual([true, 'journals.may_not_change'])
  })

  it('what was changed meanwhile is not overwritten, a closed one not changed, a press repeated changes once', async () => {
    const journalId = await opened()
    const { version } = await find(journalId)
    const both = await Promise.allSettled([
      change(journalId, { name: 'Первое', expectedVersion: version }),
      change(journalId, { name: 'Второе', expectedVersion: version }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'journals.changed_meanwhile' })
    const input = { name: 'Третье', expectedVersion: version + 1 }
    const call = { idempotencyKey: 'journal-press-1' }
    expect(await change(journalId, input, call)).toEqual(await change(journalId, { ...input, name: 'Третье' }, call))
    await execute(closeJournal, { actor: office.clerk }, { journalId })
    await expect(change(journalId)).rejects.toMatchObject({ kind: 'conflict', code: 'journals.closed' })
  })
})
