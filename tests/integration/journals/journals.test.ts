import { read } from '@e965/xlsx'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, journals } from '@/db/schema'
import { byBarcode } from '@/server/journals/barcode'
import { closeJournal } from '@/server/journals/close-journal'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { printRegister } from '@/server/journals/print-register'
import { setNextNumber } from '@/server/journals/set-next-number'
import { journalRegister } from '@/server/journals/show-register'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const list = async (actor = office.clerk) => ask(listJournals, { actor }, {})
const open = (fields = {}, call = {}) =>
  execute(openNewJournal, { actor: office.clerk, ...call }, { name: 'Журнал', flow: 'incoming', ...fields })
const refusal = (code: string, kind = 'invalid') => ({ kind, code })

describe('journals', () => {
  it('V-20.27 the register is a table for a spreadsheet too: days are days, words never a formula, what is closed stays closed', async () => {
    const { id } = await open({ name: 'Реестр таблицей' })
    const title = '=HYPERLINK("http://example.org")'
    const one = await registered(database.db, office, { journalId: id, title })
    const sheetOf = async (actor: Actor) => {
      const { name, base64 } = await ask(printRegister, { actor }, { journalId: id, as: 'xlsx' })
      expect(name).toMatch(/Реестр таблицей .*\.xlsx$/)
      const { Sheets } = read(base64, { type: 'base64', cellNF: true })
      return Sheets.Реестр as Record<string, { t: string; v: unknown; f?: string; z?: string }>
    }
    const sheet = await sheetOf(office.clerk)
    expect(sheet.A2).toMatchObject({ t: 's', v: one.regNumber })
    expect(sheet.B2).toMatchObject({ t: 'n', z: 'dd.mm.yyyy' })
    const serial = Number(sheet.B2?.v)
    expect(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)).toBe(one.regDate)
    expect(sheet.F2).toMatchObject({ t: 's', v: title })
    expect(sheet.F2?.f).toBeUndefined()
    const closed = await sheetOf(office.stranger)
    expect([closed.A2?.v, closed.F2?.v]).toEqual([one.regNumber, 'Доступ ограничен'])
    expect(JSON.stringify(closed)).not.toContain('HYPERLINK')
  })

  it('V-10.02 each shows its index, the next number and how many were given', async () => {
    const { id } = await open({ name: 'Обращения', unitIndex: '05', caseIndex: '01', digits: 3 })
    const find = async () => (await list()).journals.find((journal) => journal.id === id)
    expect(await find()).toMatchObject({ index: '05-01', nextNumber: '05-01/001', issued: 0, closed: false })
    await registered(database.db, office, { journalId: id })
    expect(await find()).toMatchObject({ nextNumber: '05-01/002', issued: 1 })
  })

  it('V-10.02 a number format without the running number or with an unknown part is refused', async () => {
    await expect(open({ template: '{index}' })).rejects.toMatchObject(refusal('journals.template_number'))
    await expect(open({ template: '{number}{serial}' })).rejects.toMatchObject(refusal('journals.template_token'))
  })

  it('T-14.06 there is one default journal of a series; a new one takes the flag', async () => {
    const { id } = await open({ name: 'Новый основной', flow: 'internal', isDefault: true })
    const defaults = (await list()).journals.filter((journal) => journal.flow === 'internal' && journal.isDefault)
    expect(defaults.filter((journal) => !journal.restricted).map((journal) => journal.id)).toEqual([id])
    expect(defaults.filter((journal) => journal.restricted)).toHaveLength(1)
  })

  it('T-14.08 a closed journal gives no more numbers and closes once', async () => {
    const { id: journalId } = await open()
    await execute(closeJournal, { actor: office.clerk }, { journalId })
    await expect(registered(database.db, office, { journalId })).rejects.toMatchObject(
      refusal('journals.closed', 'conflict'),
    )
    await expect(execute(closeJournal, { actor: office.clerk }, { journalId })).rejects.toMatchObject(
      refusal('journals.closed', 'conflict'),
    )
    await expect(execute(closeJournal, { actor: office.clerk }, { journalId: newId() })).rejects.toMatchObject(
      refusal('journals.not_found', 'not_found'),
    )
    expect((await list()).journals.find((journal) => journal.id === journalId)?.closed).toBe(true)
  })

  it('T-14.05 only those who keep journals open, close and set them; others see no such buttons', async () => {
    const { id: journalId } = await open()
    const call = { actor: office.head }
    const refused = refusal('journals.may_not_keep', 'forbidden')
    await expect(open({}, call)).rejects.toMatchObject(refused)
    await expect(execute(closeJournal, call, { journalId })).rejects.toMatchObject(refused)
    await expect(execute(setNextNumber, call, { journalId, next: 5, acceptGap: true })).rejects.toMatchObject(refused)
    expect((await list(office.head)).abilities.keep).toBe('journals.may_not_keep')
    expect((await list()).abilities.keep).toBe(true)
  })

  it('a press repeated after a lost answer opens one journal', async () => {
    const call = { idempotencyKey: 'open-journal-1' }
    expect(await open({ name: 'Один' }, call)).toEqual(await open({ name: 'Один' }, call))
    expect((await list()).journals.filter((journal) => journal.name === 'Один')).toHaveLength(1)
  })
})

describe('setNext', () => {
  const set = (journalId: string, next: number, acceptGap = false, call = {}) =>
    execute(setNextNumber, { actor: office.clerk, ...call }, { journalId, next, acceptGap })

  it('T-14.01 T-14.04 goes on from the number set; never back to a used one, over a gap only when confirmed', async () => {
    const { id } = await open({ template: '{number}' })
    await registered(database.db, office, { journalId: id })
    await expect(set(id, 1, true)).rejects.toMatchObject(refusal('journals.number_used', 'conflict'))
    await expect(set(id, 10)).rejects.toMatchObject(refusal('journals.gap_unconfirmed', 'conflict'))
    expect(await set(id, 10, true)).toEqual({ previous: 2, nextNumber: '10' })
    expect((await registered(database.db, office, { journalId: id })).regNumber).toBe('10')
  })

  it('T-14.04 the change is on record with the old and the new number', async () => {
    const { id } = await open({ template: '{number}' })
    await set(id, 7, true)
    const rows = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `journal:${id}`))
    expect(rows.find((row) => row.command === 'journals.setNext')?.detail).toEqual({ from: 1, to: 7 })
  })

  it('a press repeated after a lost answer sets it once; a closed journal has no next number', async () => {
    const { id } = await open({ template: '{number}' })
    const call = { idempotencyKey: 'set-next-1' }
    expect(await set(id, 3, true, call)).toEqual(await set(id, 3, true, call))
    await database.db.update(journals).set({ closedAt: new Date() }).where(eq(journals.id, id))
    await expect(set(id, 9, true)).rejects.toMatchObject(refusal('journals.closed', 'conflict'))
    await expect(set(newId(), 9, true)).rejects.toMatchObject(refusal('journals.not_found', 'not_found'))
  })

  it('V-10.03 a registration at the same moment comes before or after, never onto the same number', async () => {
    const { id: journalId } = await open({ template: '{number}' })
    await registered(database.db, office, { journalId })
    const numbers = await Promise.all([
      registered(database.db, office, { journalId }).then((row) => row.regNumber),
      set(journalId, 20, true).then(() => 'set'),
      registered(database.db, office, { journalId }).then((row) => row.regNumber),
    ])
    const after = (await registered(database.db, office, { journalId })).regNumber
    expect(new Set([...numbers, after]).size).toBe(4)
  })
})

describe('the register of a journal', () => {
  it('V-20.27 lists what was registered in a period, newest first, with what the card says', async () => {
    const { id: journalId } = await open({ template: '{number}' })
    const first = await registered(database.db, office, { journalId, theirNumber: 'А-1' })
    await registered(database.db, office, { journalId })
    const answer = await ask(journalRegister, { actor: office.clerk }, { journalId })
    expect(answer.total).toBe(2)
    expect(answer.rows.map((row) => row.number)).toEqual(['2', '1'])
    expect(answer.rows[1]).toMatchObject({
      documentId: first.documentId,
      title: 'О подготовке тепловых сетей',
      correspondent: 'АО «Северореченская теплосеть»',
      theirNumber: 'А-1',
      state: 'registered',
    })
    const empty = await ask(journalRegister, { actor: office.clerk }, { journalId, until: '2020-01-01' })
    expect(empty).toEqual({ rows: [], total: 0 })
  })

  it('who may not see a document sees its number and date only', async () => {
    const { id: journalId } = await open({ template: '{number}' })
    await registered(database.db, office, { journalId })
    const { rows } = await ask(journalRegister, { actor: office.stranger }, { journalId })
    expect(rows).toMatchObject([{ number: '1', title: null, correspondent: null, theirNumber: null, state: null }])
  })

  it('V-20.27 is printed as PDF, the closed titles left out there too', async () => {
    const { id: journalId } = await open({ name: 'Печатный', template: '{number}' })
    await registered(database.db, office, { journalId })
    const text = async (actor = office.clerk) => {
      const file = await ask(printRegister, { actor }, { journalId })
      expect(file).toMatchObject({ mime: 'application/pdf', name: expect.stringContaining('Печатный') })
      const { pdfPages } = await import('@/server/files/formats/pdf-text')
      return (await pdfPages(Buffer.from(file.base64, 'base64'))).join(' ').replace(/\s+/g, ' ')
    }
    expect(await text()).toContain('О подготовке тепловых сетей')
    const closed = await text(office.stranger)
    expect(closed).toContain('Доступ ограничен')
    expect(closed).not.toContain('теплов')
    await expect(ask(printRegister, { actor: office.clerk }, { journalId: newId() })).rejects.toMatchObject(
      refusal('journals.not_found', 'not_found'),
    )
  })
})

describe('V-23.07 byBarcode', () => {
  it('opens the registered card; one that is foreign, or no card at all, is not found', async () => {
    const { documentId } = await registered(database.db, office)
    const { code } = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(await ask(byBarcode, { actor: office.head }, { code })).toEqual({ documentId })
    const missing = refusal('journals.unknown_barcode', 'not_found')
    await expect(ask(byBarcode, { actor: office.stranger }, { code })).rejects.toMatchObject(missing)
    await expect(ask(byBarcode, { actor: office.clerk }, { code: '999999999' })).rejects.toMatchObject(missing)
  })

  it('V-23.03 every registered card has a code of its own', async () => {
    const codes = await Promise.all(
      [1, 2, 3].map(async () => {
        const { documentId } = await registered(database.db, office)
        return (await ask(getCard, { actor: office.clerk }, { documentId })).code
      }),
    )
    expect(new Set(codes).size).toBe(3)
  })
})
