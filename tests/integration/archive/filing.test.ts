import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, caseFilings, documents, searchUnheard, timelineItems, workItems } from '@/db/schema'
import { fileDocument } from '@/server/archive/filing/file-document'
import { findCases } from '@/server/archive/filing/find-cases'
import { getFiling } from '@/server/archive/filing/get-filing'
import { listUnfiled } from '@/server/archive/filing/list-unfiled'
import { takeOutDocument } from '@/server/archive/filing/take-out-document'
import { getNomenclature } from '@/server/archive/nomenclature/get-nomenclature'
import { listCaseDocuments } from '@/server/archive/nomenclature/list-case-documents'
import { setCaseClosed } from '@/server/archive/nomenclature/set-case-closed'
import { consider } from '@/server/assignments/consider'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { makePdf } from '../../factories/office-files'
import { addUnit, caseOf, executedLetter, YEAR } from '../../support/archive'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { put } from '../../support/files'
import { instruct } from '../../support/letters'
import { makeRegistry, number, type Registry, registered, signedLetter } from '../../support/registry'
import { find } from '../../support/search'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Registry
let other: { unitId: string; person: Actor }
let caseId: string
let foreign: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  other = await addUnit(database.db, office.unitId)
  caseId = await caseOf(office, '01-05')
  foreign = await caseOf(office, '02-05', { unitId: other.unitId })
})

const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  kind,
  code,
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const file = (documentId: string, actor = office.executor, more: Record<string, unknown> = {}, call = {}) =>
  execute(fileDocument, { actor, ...call }, { documentId, caseId, ...more })
const takeOut = (documentId: string, actor = office.clerk) =>
  execute(takeOutDocument, { actor }, { documentId, reason: 'Не то дело' })
const read = (documentId: string, actor = office.executor) => ask(getFiling, { actor }, { documentId })
const row = async (id: string) => (await database.db.select().from(documents).where(eq(documents.id, id)))[0]
const executed = (card = {}) => executedLetter(database.db, office, card)
const set = (id: string, values: Partial<typeof documents.$inferInsert>) =>
  database.db.update(documents).set(values).where(eq(documents.id, id))

describe('R-36.01 filing a document', () => {
  it('R-10.18 R-10.19 is done by the executor, with the mark who, as what, when, and on the execution', async () => {
    const documentId = await executed()
    expect(await read(documentId)).toMatchObject({ mark: null, concerned: true, abilities: { file: true } })
    expect(await file(documentId, office.executor, { note: 'Ответ дан по телефону' })).toMatchObject({ state: 'filed' })
    expect(await row(documentId)).toMatchObject({ state: 'filed', caseId })
    expect(await read(documentId, office.head)).toMatchObject({
      mark: {
        ...{ index: '01-05', year: YEAR, filedBy: 'Ветров И. П.', position: 'Специалист', onBehalfOf: null },
        ...{ note: 'Ответ дан по телефону', takenOut: null },
      },
      abilities: { file: 'archive.already_filed' },
    })
    const [told] = await database.db
      .select({ data: timelineItems.data })
      .from(timelineItems)
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'archive.filed')))
    expect(told?.data).toEqual({
      ...{ number: '01-05', name: String(YEAR), outcome: 'noted', text: 'Ответ дан по телефону' },
    })
    const acts = await database.db
      .select({ command: auditLog.command })
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'archive.file')))
    expect(acts).toHaveLength(1)
  })

  it('V-14.10 closes the card: no file is added, no requisite changed, by executor or clerk', async () => {
    const documentId = await executed()
    await file(documentId)
    const version = (await row(documentId))?.version ?? 0
    for (const actor of [office.executor, office.clerk]) {
      const added = put(actor, documentId, 'Позже.pdf', makePdf(['позже']))
      await expect(added).rejects.toMatchObject({ code: 'files.closed' })
      const change = { documentId, expectedVersion: version, title: 'Иначе' }
      await expect(execute(changeRequisites, { actor }, change)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    expect(await row(documentId)).toMatchObject({ state: 'filed', version })
  })

  it('R-36.04 V-14.08 is done by the head of the unit, the addressee and the office-work department, and by nobody else', async () => {
    const documentId = await executed()
    await letIn(documentId, 'read', office.colleague)
    await expect(file(documentId, office.colleague)).rejects.toMatchObject(refusal('forbidden', 'archive.not_executor'))
    await expect(file(documentId, other.person)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
    await expect(read(documentId, other.person)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
    for (const actor of [office.head, office.clerk]) {
      await file(documentId, actor)
      await takeOut(documentId)
    }
  })

  it('A-11.06 a substitute files for the absent executor, with both names and the order', async () => {
    const documentId = await executed()
    const deputy = await substituteFor(database.db, { absent: office.executor })
    await file(documentId, deputy)
    expect((await read(documentId)).mark).toMatchObject({ filedBy: 'Замов И. П.', onBehalfOf: 'Ветрова И. П.' })
  })

  it('R-36.04 a case of another unit is refused, except for the office-work department', async () => {
    const documentId = await executed()
    for (const actor of [office.executor, office.head])
      await expect(file(documentId, actor, { caseId: foreign })).rejects.toMatchObject(
        refusal('forbidden', 'archive.another_unit'),
      )
    expect((await file(documentId, office.clerk, { caseId: foreign })).state).toBe('filed')
    await expect(file(documentId, office.executor, { caseId: newId() })).rejects.toMatchObject(
      refusal('not_found', 'archive.no_case'),
    )
  })

  it('is done once: by one of two people, and once by one key', async () => {
    const documentId = await executed()
    const both = await Promise.allSettled([office.executor, office.clerk].map((actor) => file(documentId, actor)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'archive.already_filed' })
    const second = await executed()
    const idempotencyKey = newId()
    const first = await file(second, office.executor, {}, { idempotencyKey })
    expect(await file(second, office.executor, {}, { idempotencyKey })).toEqual(first)
    expect(await database.db.$count(caseFilings, eq(caseFilings.documentId, second))).toBe(1)
  })
})

describe('R-36.08 only what is executed is filed', () => {
  it('V-14.09 V-14.10 not while an instruction is open, which is named, nor while it is not considered, nor on control', async () => {
    const { documentId } = await registered(database.db, office)
    await expect(file(documentId, office.head)).rejects.toMatchObject(refusal('conflict', 'archive.not_considered'))
    await execute(consider, { actor: office.head }, { documentId })
    await set(documentId, { onControl: true })
    await expect(file(documentId, office.head)).rejects.toMatchObject(refusal('conflict', 'archive.on_control'))
    await instruct(office, { requestId: documentId })
    const { unfinished, abilities } = await read(documentId)
    expect(abilities.file).toBe('archive.assignment_open')
    expect(unfinished).toEqual([expect.stringMatching(/^Ветров.*: ./)])
    await expect(file(documentId)).rejects.toMatchObject(
      refusal('conflict', 'archive.assignment_open', { unfinished: unfinished.join('; ') }),
    )
  })

  it('a letter that was only taken note of is filed from where it stands, and its watch ends', async () => {
    const { documentId } = await registered(database.db, office, {
      ...{ onControl: true, dueDate: `${YEAR + 1}-02-01` },
      requisites: { controllerId: office.colleague.personId },
    })
    await execute(consider, { actor: office.head }, { documentId })
    await set(documentId, { onControl: false })
    await file(documentId, office.head)
    const open = and(eq(workItems.documentId, documentId), eq(workItems.state, 'open'))
    expect(await database.db.$count(workItems, open)).toBe(0)
    await takeOut(documentId)
    expect((await row(documentId))?.state).toBe('registered')
  })

  it('A-09.08 a letter of ours that is on its way is not, a closed one and a registered internal one are', async () => {
    const documentId = await signedLetter(database.db, office)
    await expect(file(documentId)).rejects.toMatchObject(refusal('conflict', 'archive.not_registered'))
    await number(office, documentId)
    await expect(file(documentId)).rejects.toMatchObject(refusal('conflict', 'archive.not_executed'))
    await set(documentId, { state: 'closed' })
    await file(documentId)
    await takeOut(documentId)
    expect((await row(documentId))?.state).toBe('closed')
    await set(documentId, { kind: 'memo', state: 'registered' })
    await file(documentId)
    expect((await row(documentId))?.state).toBe('filed')
    await takeOut(documentId)
    expect((await row(documentId))?.state).toBe('registered')
  })
})

describe('a case takes what belongs into it', () => {
  it('R-36.10 documents of its year; a carried over case those of others too', async () => {
    const documentId = await executed()
    await set(documentId, { regDate: `${YEAR - 1}-12-28` })
    await expect(file(documentId)).rejects.toMatchObject(
      refusal('conflict', 'archive.another_year', { year: YEAR, documentYear: String(YEAR - 1) }),
    )
    const carried = await caseOf(office, '01-06', { carriedSince: YEAR - 2 })
    await file(documentId, office.executor, { caseId: carried })
  })

  it('R-36.05 an electronic document does not go into a case kept on paper, a letter by post does', async () => {
    const paper = await caseOf(office, '01-07', { medium: 'paper' })
    const electronic = await executed({ requisites: { deliveryMethod: 'email' } })
    await expect(file(electronic, office.executor, { caseId: paper })).rejects.toMatchObject(
      refusal('conflict', 'archive.paper_case'),
    )
    await file(electronic, office.executor, { caseId: await caseOf(office, '01-08', { medium: 'electronic' }) })
    await file(await executed(), office.executor, { caseId: paper })
  })

  it('R annex C.7 R-35.17 not into a closed case, nor into one that is not in force; the database refuses it too', async () => {
    const closed = await caseOf(office, '01-09')
    await execute(setCaseClosed, { actor: office.clerk }, { caseId: closed, closed: true, version: 1 })
    const documentId = await executed()
    await expect(file(documentId, office.executor, { caseId: closed })).rejects.toMatchObject(
      refusal('conflict', 'archive.case_closed'),
    )
    const next = await caseOf(office, '01-05', { year: YEAR + 1 })
    await expect(file(documentId, office.executor, { caseId: next })).rejects.toMatchObject(
      refusal('conflict', 'archive.not_in_force'),
    )
    const mark = { documentId, stateBefore: 'executed', filedBy: office.clerk.personId, position: 'Документовед' }
    await expect(database.db.insert(caseFilings).values({ ...mark, caseId: closed })).rejects.toThrow()
    await expect(set(documentId, { caseId })).rejects.toThrow()
  })
})

describe('R-36.02 the case', () => {
  it('R-36.17 lists what is in it, the oldest first, and of what one may not see only how much', async () => {
    const own = await caseOf(office, '01-10')
    const [later, earlier, closed] = [await executed(), await executed(), await executed({ access: 'dsp' })]
    await set(earlier, { regDate: `${YEAR}-01-02` })
    for (const id of [later, earlier, closed]) await file(id, office.executor, { caseId: own })
    const list = (actor: Actor) => ask(listCaseDocuments, { actor }, { caseId: own })
    const seen = await list(office.executor)
    expect(seen.documents.map(({ documentId }) => documentId)[0]).toBe(earlier)
    expect(seen).toMatchObject({ closed: 0, more: false })
    expect(seen.documents).toHaveLength(3)
    const archivist = { ...other.person, permissions: new Set(['archive.manage', 'documents.readAll'] as const) }
    expect(await list(archivist)).toMatchObject({
      closed: 1,
      documents: [{ documentId: earlier }, { documentId: later }],
    })
    expect(await list(office.stranger)).toEqual({ closed: 3, documents: [], more: false })
    await expect(list(other.person)).rejects.toMatchObject(refusal('forbidden', 'archive.another_unit'))
    const { cases } = await ask(getNomenclature, { actor: office.clerk }, { year: YEAR })
    expect(cases.find(({ index }) => index === '01-10')).toMatchObject({ documents: 3 })
  })

  it('R-36.04 is chosen among those of the own unit, what fits and was used lately first', async () => {
    const documentId = await executed()
    const choices = (actor: Actor, query = '') => ask(findCases, { actor }, { documentId, query })
    const { cases } = await choices(office.executor)
    expect(cases[0]).toMatchObject({ recent: true, fits: true })
    expect(cases.map(({ index }) => index)).not.toContain('02-05')
    expect(cases.find(({ index }) => index === '01-09')).toMatchObject({ fits: 'archive.case_closed' })
    expect((await choices(office.clerk)).cases.map(({ index }) => index)).toContain('02-05')
    expect((await choices(office.executor, 'ТЕПЛОВЫХ 01-06')).cases).toMatchObject([
      { index: '01-06', carriedOver: true },
    ])
    expect((await choices(office.executor, '100%')).cases).toEqual([])
    await letIn(documentId, 'read', office.colleague)
    await expect(choices(office.colleague)).rejects.toMatchObject(refusal('forbidden', 'archive.not_executor'))
    await expect(choices(other.person)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
  })
})

describe('R-36.03 what is executed and not filed', () => {
  it('is listed to the office-work department by the day of its execution, overdue after fifteen days, until it is filed', async () => {
    const list = (actor = office.clerk, now = new Date()) => ask(listUnfiled, { actor, now }, {})
    for (const actor of [office.executor, office.head, office.stranger])
      await expect(list(actor)).rejects.toMatchObject(refusal('forbidden', 'archive.may_not_keep'))
    const documentId = await executed()
    const find = async (days: number) =>
      (await list(office.clerk, new Date(Date.now() + days * 86_400_000))).documents.find(
        (one) => one.documentId === documentId,
      )
    expect(await find(15)).toMatchObject({ overdueDays: 0, executedOn: expect.stringMatching(/^\d{4}-/) })
    expect(await find(16)).toMatchObject({ overdueDays: 1 })
    const closed = await executed({ access: 'dsp' })
    const archivist = { ...other.person, permissions: new Set(['archive.manage', 'documents.readAll'] as const) }
    expect((await list(archivist)).documents.map((one) => one.documentId)).not.toContain(closed)
    await file(documentId)
    expect(await find(16)).toBeUndefined()
  })
})

describe('R-36.07 what was filed by mistake', () => {
  it('is taken out by the office-work department, with the reason, and the mark stays on record', async () => {
    const documentId = await executed()
    await expect(takeOut(documentId)).rejects.toMatchObject(refusal('conflict', 'archive.not_filed'))
    await file(documentId)
    await expect(takeOut(documentId, office.executor)).rejects.toMatchObject(
      refusal('forbidden', 'archive.may_not_take_out'),
    )
    expect(await takeOut(documentId)).toEqual({ state: 'executed' })
    expect(await row(documentId)).toMatchObject({ state: 'executed', caseId: null })
    await file(documentId)
    const { mark, before } = await read(documentId)
    expect(mark).not.toBeNull()
    expect(before).toMatchObject([{ index: '01-05', takenOut: { by: 'Зимин И. П.', why: 'Не то дело' } }])
    const change = { takenOutWhy: 'Иначе' }
    await expect(
      database.db
        .update(caseFilings)
        .set(change)
        .where(eq(caseFilings.id, before[0]?.id ?? '')),
    ).rejects.toThrow()
    await expect(database.db.delete(caseFilings)).rejects.toThrow()
  })
})

describe('C-16.03 the search', () => {
  it('finds a filed letter by its case at once, also when the index has heard of it, and not once it is taken out', async () => {
    const title = 'О фиалках теплотрассы'
    const documentId = await executed({ title })
    await database.drain()
    await file(documentId)
    expect(await database.db.$count(searchUnheard, eq(searchUnheard.documentId, documentId))).toBeGreaterThan(0)
    for (const heard of [false, true]) {
      if (heard) await database.drain()
      const { hits, facets } = await find(office.executor, 'фиалки', { cases: [caseId] })
      expect(hits.map((hit) => hit.documentId)).toEqual([documentId])
      expect(facets.cases).toMatchObject([{ value: caseId, count: 1, label: expect.stringMatching(/^01-05, /) }])
      expect((await find(office.stranger, 'фиалки', { cases: [caseId] })).facets.cases).toMatchObject([{ count: 0 }])
    }
    await takeOut(documentId)
    expect((await find(office.executor, 'фиалки', { cases: [caseId] })).total.count).toBe(0)
  })
})
