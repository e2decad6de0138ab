import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, caseFiles } from '@/db/schema'
import { fileDocument } from '@/server/archive/filing/file-document'
import { takeOutDocument } from '@/server/archive/filing/take-out-document'
import { addCase } from '@/server/archive/nomenclature/add-case'
import { changeCase } from '@/server/archive/nomenclature/change-case'
import { copyNomenclature } from '@/server/archive/nomenclature/copy-nomenclature'
import { getNomenclature } from '@/server/archive/nomenclature/get-nomenclature'
import { printNomenclature } from '@/server/archive/nomenclature/print-nomenclature'
import { removeCase } from '@/server/archive/nomenclature/remove-case'
import { setCaseClosed } from '@/server/archive/nomenclature/set-case-closed'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addUnit, entry, executedLetter, YEAR } from '../../support/archive'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let other: { unitId: string; person: Actor }
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  other = await addUnit(database.db, office.unitId)
  operator = await addPerson(database.db, { roles: ['administrator'] })
})

const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  kind,
  code,
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const add = (index: string, more: Record<string, unknown> = {}, actor = office.clerk) =>
  execute(addCase, { actor }, entry(office.unitId, index, more) as never)
const change = (caseId: string, version: number, fields: Record<string, unknown>, actor = office.clerk) => {
  const { unitId: _unitId, ...known } = entry(office.unitId, '01-01')
  return execute(changeCase, { actor }, { ...known, ...fields, caseId, version } as never)
}
const read = (asked: Record<string, unknown> = {}, actor = office.clerk) =>
  ask(getNomenclature, { actor }, { year: YEAR, ...asked })
const find = async (index: string, asked = {}) => (await read(asked)).cases.find((one) => one.index === index)

describe('R-35.19 an entry of the nomenclature', () => {
  it('is added by the office-work department, for any unit, and by nobody else', async () => {
    for (const actor of [office.executor, office.head, office.stranger, operator])
      await expect(add('01-01', {}, actor)).rejects.toMatchObject(refusal('forbidden', 'archive.may_not_keep'))
    await add('01-01')
    await execute(addCase, { actor: office.clerk }, entry(other.unitId, '02-01') as never)
    const nomenclature = await read()
    expect(nomenclature).toMatchObject({ year: YEAR, unit: { id: office.unitId }, nextIndex: '01-02' })
    expect(nomenclature.cases).toMatchObject([{ index: '01-01', documents: 0, closed: false, addedBy: 'Зимин И. П.' }])
    expect(nomenclature.units.map(({ index, cases }) => [index, cases])).toEqual([
      ['01', 1],
      ['02', 1],
    ])
  })

  it('has an index of its own in the year, under the code of its unit, by whoever is first', async () => {
    await expect(add('01-01')).rejects.toMatchObject(refusal('conflict', 'archive.index_taken', { index: '01-01' }))
    await expect(add('02-07')).rejects.toMatchObject(refusal('invalid', 'archive.foreign_index', { unitIndex: '01' }))
    const second = await addPerson(database.db, { roles: ['clerk'] })
    const both = await Promise.allSettled([office.clerk, second].map((actor) => add('01-77', {}, actor)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await add('01-01', { year: YEAR + 1 })
    await expect(add('01-9', { unitId: newId() })).rejects.toMatchObject(refusal('invalid', 'documents.unknown_unit'))
  })

  it('R-35.22 says what is in the case: a vague wording is refused', async () => {
    await expect(add('01-20', { heading: 'Разные материалы' })).rejects.toMatchObject(
      refusal('invalid', 'archive.vague_heading', { wording: 'разные материалы' }),
    )
    await expect(add('01-20', { carriedSince: YEAR + 1 })).rejects.toMatchObject(
      refusal('invalid', 'archive.carried_from_later'),
    )
  })

  it('is added once by one key, and the database itself holds its rules', async () => {
    const idempotencyKey = newId()
    const call = { actor: office.clerk, idempotencyKey }
    const ids = [1, 2].map(() => execute(addCase, call, entry(office.unitId, '01-30') as never))
    const [first, again] = await Promise.all(ids)
    expect(again).toEqual(first)
    const row = { ...entry(office.unitId, '01-31'), createdBy: office.clerk.personId }
    for (const wrong of [
      { index: 'А-1' },
      { index: '01-30' },
      { heading: '' },
      { term: '' },
      { carriedSince: YEAR + 1 },
    ])
      await expect(database.db.insert(caseFiles).values({ ...row, ...wrong })).rejects.toThrow()
    await expect(database.db.delete(caseFiles)).rejects.toThrow()
  })
})

describe('R-36.04 who sees a nomenclature', () => {
  it('people of a unit see their own, of others only the office-work department', async () => {
    expect(await read({}, office.executor)).toMatchObject({
      unit: { id: office.unitId },
      units: [{ id: office.unitId }],
      abilities: { keep: 'archive.may_not_keep' },
    })
    await expect(read({ unitId: other.unitId }, office.executor)).rejects.toMatchObject(
      refusal('forbidden', 'archive.another_unit'),
    )
    const file = { unitId: other.unitId, year: YEAR, as: 'xlsx' as const }
    await expect(ask(printNomenclature, { actor: office.stranger }, file)).rejects.toMatchObject(
      refusal('forbidden', 'archive.another_unit'),
    )
    expect((await read({ unitId: other.unitId }, other.person)).cases.map(({ index }) => index)).toEqual(['02-01'])
    expect((await read({ unitId: other.unitId })).abilities.keep).toBe(true)
  })

  it('a part of a department without entries uses those of the nearest unit above', async () => {
    const { unitId, person } = await addUnit(database.db, other.unitId, '03')
    expect((await read({}, person)).unit?.id).toBe(other.unitId)
    await execute(addCase, { actor: office.clerk }, entry(unitId, '03-01') as never)
    expect((await read({}, person)).unit?.id).toBe(unitId)
  })
})

describe('R-35.31 an entry is refined', () => {
  it('by one of two windows, with both wordings on record, and not by others', async () => {
    const { id } = await add('01-40')
    await expect(change(id, 1, { index: '01-40', heading: 'Новый' }, office.executor)).rejects.toMatchObject(
      refusal('forbidden', 'archive.may_not_keep'),
    )
    const heading = 'Переписка с теплосетью о ремонте'
    expect(await change(id, 1, { index: '01-40', heading })).toEqual({ version: 2 })
    await expect(change(id, 1, { index: '01-40', heading })).rejects.toMatchObject(
      refusal('conflict', 'archive.case_changed'),
    )
    await expect(change(newId(), 1, {})).rejects.toMatchObject(refusal('not_found', 'archive.no_case'))
    await expect(change(id, 2, { index: '01-01' })).rejects.toMatchObject(refusal('conflict', 'archive.index_taken'))
    const [record] = await database.db
      .select({ detail: auditLog.detail })
      .from(auditLog)
      .where(eq(auditLog.stream, `case:${id}`))
      .orderBy(desc(auditLog.seq))
    expect(record?.detail).toMatchObject({ heading, before: { heading: 'Переписка о тепловых сетях (01-40)' } })
  })

  it('its index and year stand once something is filed, and it is not removed then', async () => {
    const { id } = await add('01-41', { carriedSince: YEAR })
    const documentId = await executedLetter(database.db, office)
    await execute(fileDocument, { actor: office.executor }, { documentId, caseId: id })
    for (const moved of [{ index: '01-42' }, { index: '01-41', year: YEAR + 1 }])
      await expect(change(id, 1, { carriedSince: YEAR, ...moved })).rejects.toMatchObject(
        refusal('conflict', 'archive.index_stands'),
      )
    await expect(change(id, 1, { index: '01-41' })).rejects.toMatchObject(refusal('conflict', 'archive.carried_stands'))
    await expect(execute(removeCase, { actor: office.clerk }, { caseId: id, version: 1 })).rejects.toMatchObject(
      refusal('conflict', 'archive.not_empty', { documents: 1 }),
    )
    await expect(database.db.update(caseFiles).set({ index: '01-42' }).where(eq(caseFiles.id, id))).rejects.toThrow()
    await change(id, 1, { index: '01-41', carriedSince: YEAR, heading: 'Переписка о котельных' })
    await execute(takeOutDocument, { actor: office.clerk }, { documentId, reason: 'Ошибка' })
    expect(await change(id, 2, { index: '01-42' })).toEqual({ version: 3 })
  })
})

describe('an entry with nothing filed', () => {
  it('R-35.19 is removed, and its index may be given again', async () => {
    const { id } = await add('01-50')
    const remove = (version = 1, actor = office.clerk) => execute(removeCase, { actor }, { caseId: id, version })
    await expect(remove(1, office.executor)).rejects.toMatchObject(refusal('forbidden', 'archive.may_not_keep'))
    await expect(remove(7)).rejects.toMatchObject(refusal('conflict', 'archive.case_changed'))
    expect(await remove()).toEqual({ version: 2 })
    await expect(remove(2)).rejects.toMatchObject(refusal('not_found', 'archive.no_case'))
    expect(await find('01-50')).toBeUndefined()
    await add('01-50')
  })

  it('R annex C.7 is closed and opened again', async () => {
    const { id } = await add('01-51')
    const set = (closed: boolean, version: number, actor = office.clerk) =>
      execute(setCaseClosed, { actor }, { caseId: id, closed, version })
    await expect(set(true, 1, office.head)).rejects.toMatchObject(refusal('forbidden', 'archive.may_not_keep'))
    await expect(set(false, 1)).rejects.toMatchObject(refusal('conflict', 'archive.case_open'))
    expect(await set(true, 1)).toEqual({ version: 2 })
    expect((await find('01-51'))?.closed).toBe(true)
    await expect(set(true, 1)).rejects.toMatchObject(refusal('conflict', 'archive.case_closed'))
    await expect(set(false, 1)).rejects.toMatchObject(refusal('conflict', 'archive.case_changed'))
    expect(await set(false, 2)).toEqual({ version: 3 })
  })
})

describe('R-35.08 the nomenclature of the year before', () => {
  const copy = (year: number, actor = office.clerk) =>
    execute(copyNomenclature, { actor }, { year, unitId: other.unitId })
  const cases = async (year: number) => (await read({ year, unitId: other.unitId })).cases

  it('R-35.21 is copied without what is there, and a carried over case keeps its index and its year', async () => {
    const carried = { carriedSince: YEAR - 3, medium: 'both', note: 'до завершения реконструкции' }
    await execute(addCase, { actor: office.clerk }, entry(other.unitId, '02-05', carried) as never)
    const kept = { year: YEAR + 1, heading: 'Переписка о парках' }
    await execute(addCase, { actor: office.clerk }, entry(other.unitId, '02-01', kept) as never)
    expect(await read({ year: YEAR + 1, unitId: other.unitId })).toMatchObject({ copyable: 1 })
    await expect(copy(YEAR + 1, other.person)).rejects.toMatchObject(refusal('forbidden', 'archive.may_not_keep'))
    expect(await copy(YEAR + 1)).toEqual({ copied: 1 })
    expect(await cases(YEAR + 1)).toMatchObject([
      { index: '02-01', heading: 'Переписка о парках' },
      { index: '02-05', documents: 0, ...carried },
    ])
    await expect(copy(YEAR + 1)).rejects.toMatchObject(refusal('conflict', 'archive.nothing_to_copy', { year: YEAR }))
    await expect(copy(YEAR - 5)).rejects.toMatchObject(refusal('conflict', 'archive.nothing_to_copy'))
  })
})

describe('R-35.02 the printed nomenclature', () => {
  it('is a form and a table with the same five columns, for who may see it', async () => {
    const asked = { unitId: office.unitId, year: YEAR }
    const pdf = await ask(printNomenclature, { actor: office.executor }, { ...asked, as: 'pdf' })
    expect(pdf).toMatchObject({ mime: 'application/pdf', name: expect.stringMatching(/^Номенклатура дел .*\.pdf$/) })
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 4).toString()).toBe('%PDF')
    const sheet = await ask(printNomenclature, { actor: office.clerk }, { ...asked, as: 'xlsx' })
    const { read: readSheet, utils } = await import('@e965/xlsx')
    const book = readSheet(sheet.base64, { type: 'base64' })
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(rows[0]).toEqual([
      ...['Индекс дела', 'Заголовок дела', 'Количество дел', 'Срок хранения и № статьи по перечню', 'Примечание'],
    ])
    expect(rows.find(([index]) => index === '01-01')?.slice(0, 4)).toEqual([
      ...['01-01', 'Переписка о тепловых сетях (01-01)', '', '5 лет, ст. 70'],
    ])
  })
})
