import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvals, documents, routeTemplates, securityLog, workItems } from '@/db/schema'
import { listRoutes } from '@/server/approval/list-routes'
import { resolveReviewersQuery } from '@/server/approval/resolve-reviewers'
import { startApproval } from '@/server/approval/start-approval'
import { loadCalendar, workingDaysBetween } from '@/server/directory'
import { grant } from '@/server/documents'
import { createDraft } from '@/server/documents/create-draft'
import { officeDate } from '@/server/kernel/clock'
import { ask, execute } from '@/server/kernel/execute'
import { look, routeId, send, sentLetter, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const stateOf = async (id: string) =>
  (await database.db.select({ state: documents.state }).from(documents).where(eq(documents.id, id)))[0]?.state
const cyclesOf = (id: string) => database.db.select().from(approvals).where(eq(approvals.documentId, id))

describe('A-04 starting the approval', () => {
  it('A-04.07 gives each reviewer a work item, moves the document and records route, people and version', async () => {
    const documentId = await writeLetter(office)
    const { cycle, version } = await send(database.db, office, documentId)
    expect({ cycle, version, state: await stateOf(documentId) }).toEqual({ cycle: 1, version: 1, state: 'approval' })
    const open = await database.db
      .select()
      .from(workItems)
      .where(and(eq(workItems.documentId, documentId), eq(workItems.kind, 'approve')))
    expect(open.map((item) => item.personId).sort()).toEqual([office.reviewer.personId, office.second.personId].sort())
    const view = await look(office.reviewer, documentId)
    expect(view.route.map((stage) => [stage.key, stage.status])).toEqual([
      ['approval', 'current'],
      ['visa', 'waiting'],
      ['head', 'waiting'],
      ['registration', 'waiting'],
    ])
    expect(view.route[2]?.people[0]?.person.id).toBe(office.head.personId)
    expect(view.current?.version.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('A-04.05 collapses a reviewer named twice', async () => {
    const documentId = await sentLetter(database.db, office, { reviewers: 'Крылов;  крылов И. П. ; Юсупов;' })
    expect((await look(office.executor, documentId)).route[0]?.people).toHaveLength(2)
  })

  it.each([
    ['A-04.06 with nobody named', ' ; ;', 'approval.no_reviewers'],
    ['A-04.05 with an unknown surname', 'Крылов; Неизвестный', 'approval.reviewers_unresolved'],
    ['A-04.05 with the executor himself', 'Ветров; Крылов', 'approval.reviewers_unresolved'],
    ['A-04.05 with someone who may not review', 'Сторонний', 'approval.reviewers_unresolved'],
    ['a script in place of a surname', '<script>alert(1)</script>', 'approval.reviewers_unresolved'],
  ])('%s is refused and nothing is frozen', async (_name, reviewers, code) => {
    const documentId = await writeLetter(office)
    await expect(send(database.db, office, documentId, { reviewers })).rejects.toMatchObject({ code })
    expect(await stateOf(documentId)).toBe('draft')
    expect(await cyclesOf(documentId)).toHaveLength(0)
  })

  it('A-04.06 without text or without a route is refused', async () => {
    const { documentId } = await execute(createDraft, { actor: office.executor }, { kind: 'outgoing', title: 'Пустое' })
    await expect(send(database.db, office, documentId)).rejects.toMatchObject({ code: 'rooms.empty_text' })
    const full = await writeLetter(office)
    const unknown = { documentId: full, templateId: '0196c8f0-0000-7000-8000-00000000dead', reviewers: 'Крылов' }
    await expect(execute(startApproval, { actor: office.executor }, unknown)).rejects.toMatchObject({
      code: 'approval.unknown_route',
    })
    const [closed] = await database.db
      .insert(routeTemplates)
      .values({ name: 'Закрытый', kinds: ['outgoing'], stages: [], closedAt: new Date() })
      .returning()
    await expect(
      execute(startApproval, { actor: office.executor }, { ...unknown, templateId: closed?.id }),
    ).rejects.toMatchObject({ code: 'approval.unknown_route' })
  })

  it('A-11.05 a term in the past is refused', async () => {
    const documentId = await writeLetter(office)
    await expect(send(database.db, office, documentId, { dueAt: '2020-01-01T18:00:00+03:00' })).rejects.toMatchObject({
      code: 'approval.due_in_past',
    })
  })

  it('A-01.07 only the executor starts: a stranger sees nothing, a co-writer and the head are refused and the attempt is logged', async () => {
    const documentId = await writeLetter(office)
    const input = { documentId, templateId: await routeId(database.db), reviewers: 'Крылов' }
    await expect(execute(startApproval, { actor: office.stranger }, input)).rejects.toMatchObject({ kind: 'not_found' })
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.colleague.personId}`], 'write'))
    await expect(execute(startApproval, { actor: office.colleague }, input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'approval.not_executor',
    })
    await expect(execute(startApproval, { actor: office.head }, input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'approval.not_executor',
    })
    const logged = await database.db.select().from(securityLog).where(eq(securityLog.code, 'approval.not_executor'))
    expect(logged.map((row) => row.actorId).sort()).toEqual([office.colleague.personId, office.head.personId].sort())
  })

  it('starts once: the same key gets the same answer, a second press is refused', async () => {
    const documentId = await writeLetter(office)
    const call = { actor: office.executor, idempotencyKey: 'start-of-one-letter' }
    const input = { documentId, templateId: await routeId(database.db), reviewers: 'Крылов' }
    const [first, second] = await Promise.all([
      execute(startApproval, call, input),
      execute(startApproval, call, input),
    ])
    expect(second).toEqual(first)
    await expect(execute(startApproval, { actor: office.executor }, input)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.already_started',
    })
    expect(await cyclesOf(documentId)).toHaveLength(1)
  })

  it('two presses at once start one cycle', async () => {
    const documentId = await writeLetter(office)
    const input = { documentId, templateId: await routeId(database.db), reviewers: 'Крылов' }
    const pressed = await Promise.allSettled(
      [1, 2].map(() => execute(startApproval, { actor: office.executor }, input)),
    )
    expect(pressed.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await cyclesOf(documentId)).toHaveLength(1)
  })
})

describe('A-04.02 what the dialog shows', () => {
  it('A-04.03 the list of typical routes begins with the one for letters; stages come with the people the route names', async () => {
    const documentId = await writeLetter(office)
    const [route] = await ask(listRoutes, { actor: office.executor }, { documentId })
    expect(route?.name).toBe('Согласование официальных типовых документов')
    expect(route?.stages.map(({ key, people }) => [key, people.map((person) => person.name)])).toEqual([
      ['approval', []],
      ['visa', []],
      ['head', ['Карташов И. П.']],
      ['registration', ['Зимин И. П.']],
    ])
    await expect(ask(listRoutes, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('A-11.05 a term is counted in working days, and colleagues asked beside are named as «с Юсуповым»', async () => {
    const documentId = await writeLetter(office)
    const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
    await send(database.db, office, documentId, { dueAt })
    const view = await look(office.reviewer, documentId)
    expect(view.mine[0]?.beside).toEqual([{ name: 'Юсупов И. П.', instrumental: 'Юсуповым И. П.' }])
    const calendar = await loadCalendar(database.db)
    const left = workingDaysBetween(calendar, officeDate(new Date()), officeDate(new Date(dueAt)))
    expect(left).toBeLessThan(30)
    expect([view.mine[0]?.daysLeft, view.current?.daysLeft]).toEqual([left, left])
  })
})

describe('A-04.05 namesakes', () => {
  it('make a surname ambiguous until one of them is chosen', async () => {
    const first = await addPerson(database.db, { surname: 'Громов', roles: ['reviewer'], unitId: office.unitId })
    const other = await addPerson(database.db, { surname: 'Громов', roles: ['reviewer'], unitId: office.unitId })
    await addPerson(database.db, { surname: 'Крылов', roles: ['executor'], unitId: office.unitId })
    const documentId = await writeLetter(office)
    const tokens = await ask(resolveReviewersQuery, { actor: office.executor }, { documentId, text: 'Громов; Крылов' })
    expect(tokens.map((token) => token.state)).toEqual(['ambiguous', 'found'])
    expect(tokens[0]?.candidates.map((person) => person.id).sort()).toEqual([first.personId, other.personId].sort())
    await expect(send(database.db, office, documentId, { reviewers: 'Громов; Крылов' })).rejects.toMatchObject({
      data: { tokens: [{ text: 'Громов', state: 'ambiguous' }] },
    })
    const forged = { reviewers: 'Громов', picks: { Громов: office.stranger.personId } }
    await expect(send(database.db, office, documentId, forged)).rejects.toMatchObject({
      code: 'approval.reviewers_unresolved',
    })
    await send(database.db, office, documentId, { reviewers: 'Громов; Крылов', picks: { Громов: other.personId } })
    const people = (await look(office.executor, documentId)).route[0]?.people.map((entry) => entry.person.id)
    expect(people).toEqual([other.personId, office.reviewer.personId])
  })

  it('a stranger to the document resolves nothing', async () => {
    const documentId = await writeLetter(office)
    await expect(
      ask(resolveReviewersQuery, { actor: office.stranger }, { documentId, text: 'Крылов' }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})
