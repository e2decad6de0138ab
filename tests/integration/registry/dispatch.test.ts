import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatches, dispatchLines, documents, workItems } from '@/db/schema'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { fromBase64 } from '@/lib/signing'
import { dayIn } from '@/lib/text/wall-clock'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { approveDelivery } from '@/server/registry/dispatch/approve-delivery'
import { dispatchDesk } from '@/server/registry/dispatch/dispatch-desk'
import { documentLines } from '@/server/registry/dispatch/document-lines'
import { listReturns } from '@/server/registry/dispatch/list-returns'
import { printDispatchRegister } from '@/server/registry/dispatch/print-dispatch-register'
import { recordOutcome } from '@/server/registry/dispatch/record-outcome'
import { returnLines } from '@/server/registry/dispatch/return-lines'
import { sendAgain } from '@/server/registry/dispatch/send-again'
import { sendBatch } from '@/server/registry/dispatch/send-batch'
import { setTrack } from '@/server/registry/dispatch/set-track'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { ADDRESS, acceptedLetter, BY_HAND, choose, letterTo, linesOf } from '../../support/dispatch'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const today = dayIn(new Date(), 'Europe/Moscow')
const OTHER = 'Соборная ул., д. 5, г. Северореченск, 699000'
const TRACK = '80087654321015'
const accept = (lineIds: string[], confirmed = BY_HAND, call = {}) =>
  execute(acceptLines, { actor: office.clerk, ...call }, { lineIds, confirmed })
const send = (lineIds: string[], call = {}, tracks = {}) =>
  execute(sendBatch, { actor: office.clerk, ...call }, { lineIds, tracks })
const desk = (actor = office.clerk) => ask(dispatchDesk, { actor }, {})
const refusal = (code: string, kind = 'conflict') => ({ kind, code })
const stateOf = async (documentId: string) =>
  (await database.db.select().from(documents).where(eq(documents.id, documentId)))[0]?.state
const sent = (documentId: string) =>
  database.db.select().from(dispatches).where(eq(dispatches.documentId, documentId)).orderBy(dispatches.createdAt)
const owed = (documentId: string, kind: 'rework' | 'dispatch') =>
  database.db.$count(
    workItems,
    and(eq(workItems.documentId, documentId), eq(workItems.kind, kind), eq(workItems.state, 'open')),
  )

describe('the desk of sending', () => {
  it('R-33.02 has a line for each addressee, each with its own way', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office, [ADDRESS, OTHER])
    const [, second = ''] = lineIds
    await choose(office, second, { method: 'email', email: 'glava@example.org', paperFollows: true })
    const lines = (await desk()).lines.filter((line) => line.documentId === documentId)
    expect(lines).toMatchObject([
      { method: 'post', address: ADDRESS, decidedBy: null },
      { method: 'email', paperFollows: true, decidedBy: office.executor.name },
    ])
  })

  it('R-33.14 urgent mail stands before what came earlier', async () => {
    const earlier = await letterTo(database.db, office)
    const later = await letterTo(database.db, office)
    const ids = async () => (await desk()).lines.map(({ id }) => id)
    const [plain = ''] = earlier.lineIds
    const [urgent = ''] = later.lineIds
    expect((await ids()).indexOf(plain)).toBeLessThan((await ids()).indexOf(urgent))
    await choose(office, urgent, { urgent: true })
    expect((await ids()).indexOf(urgent)).toBeLessThan((await ids()).indexOf(plain))
  })

  it('R-33.04 the executor decides, the direct head approves: both names stand in the card', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    const approve = (actor = office.head) => execute(approveDelivery, { actor }, { documentId })
    await expect(approve()).rejects.toMatchObject(refusal('registry.nothing_to_approve'))
    await choose(office, lineIds[0] ?? '', { mailClass: 'registered' })
    await expect(approve(office.executor)).rejects.toMatchObject(refusal('registry.not_their_head', 'forbidden'))
    await approve()
    const { lines, abilities } = await ask(documentLines, { actor: office.executor }, { documentId })
    expect(lines).toMatchObject([{ decidedBy: office.executor.name, approvedBy: office.head.name }])
    expect(abilities).toEqual({ choose: true, approve: 'registry.not_their_head' })
    await choose(office, lineIds[0] ?? '', { method: 'courier' })
    expect((await linesOf(database.db, documentId))[0]?.approvedBy).toBeNull()
    const { items } = await ask(getTimeline, { actor: office.head }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.delivery_chosen' })
  })

  it('R-33.04 strangers do not find a line, a reader does not decide, a class is for mail, ДСП is not for e-mail', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    const [id = ''] = lineIds
    await expect(choose(office, id, {}, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(choose(office, id, {}, office.reviewer)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(choose(office, id, { method: 'courier', mailClass: 'simple' })).rejects.toMatchObject(
      refusal('registry.class_by_post', 'invalid'),
    )
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    await expect(choose(office, id, { method: 'email' })).rejects.toMatchObject(
      refusal('registry.restricted_method', 'invalid'),
    )
  })
})

describe('acceptance and return', () => {
  it('R-33.06 keeps the result of every check; what fails is named and nothing is accepted', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office, [ADDRESS, 'п. Ключи'])
    await expect(accept(lineIds, ['copies', 'delivery'])).rejects.toMatchObject({
      ...refusal('registry.checks_failed', 'invalid'),
      data: { lineId: lineIds[1], checks: ['address'] },
    })
    expect((await linesOf(database.db, documentId)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    const { sendBy } = await accept(lineIds.slice(0, 1), ['copies', 'delivery'])
    expect(sendBy[0]?.localeCompare(today)).toBeGreaterThanOrEqual(0)
    const [line] = await linesOf(database.db, documentId)
    expect(line).toMatchObject({ state: 'accepted', acceptedBy: office.clerk.personId })
    expect(line?.checks.map(({ key, result }) => `${key} ${result}`)).toEqual([
      ...['date passed', 'number passed', 'addressee passed', 'address passed', 'delivery confirmed'],
      ...['attachments not_needed', 'executor passed', 'copies confirmed'],
    ])
    expect(line?.checks.find(({ key }) => key === 'copies')?.by).toBe(office.clerk.name)
    await expect(accept(lineIds.slice(0, 1))).rejects.toMatchObject(refusal('registry.not_waiting'))
  })

  it('R-33.05 a document registered two days ago and more is refused', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    await database.db.update(documents).set({ regDate: '2026-01-12' }).where(eq(documents.id, documentId))
    await expect(accept(lineIds, ['copies', 'delivery', 'date'])).rejects.toMatchObject({ data: { checks: ['date'] } })
  })

  it('R-33.07 R-33.13 an incorrect one goes back with a reason by the register of return and comes again when it is put right', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    const back = (call = {}) =>
      execute(returnLines, { actor: office.clerk, ...call }, { lineIds, reason: 'Нет подписи на втором листе' })
    await expect(back({ actor: office.executor })).rejects.toMatchObject({ kind: 'forbidden' })
    const call = { idempotencyKey: 'return-lines-press-1' }
    const { numbers } = await back(call)
    expect(await back(call)).toEqual({ numbers })
    await expect(back()).rejects.toMatchObject(refusal('registry.not_waiting'))
    expect(await owed(documentId, 'rework')).toBe(1)
    const { rows } = await ask(listReturns, { actor: office.clerk }, { from: today, until: today })
    expect(rows[0]).toMatchObject({ number: numbers[0], documentId, reason: 'Нет подписи на втором листе' })
    const line = (await desk()).lines.find((one) => one.documentId === documentId)
    expect(line).toMatchObject({ state: 'with_executor', returnReason: 'Нет подписи на втором листе' })
    await choose(office, lineIds[0] ?? '')
    expect(await owed(documentId, 'rework')).toBe(0)
    expect((await linesOf(database.db, documentId))[0]?.state).toBe('waiting')
  })
})

describe('sending', () => {
  it('R-33.11 two letters to one address lie in one envelope and get one register with a record each', async () => {
    const one = await acceptedLetter(database.db, office, { mailClass: 'registered' })
    const two = await acceptedLetter(database.db, office, { mailClass: 'registered' })
    const lineIds = [...one.lineIds, ...two.lineIds]
    const { registerId, envelopes } = await send(lineIds, {}, { [lineIds[0] ?? '']: TRACK })
    expect(envelopes).toBe(1)
    for (const { documentId } of [one, two]) {
      expect(await sent(documentId)).toMatchObject([
        {
          ...{ registerId, envelope: 1, trackNumber: TRACK, method: 'post', mailClass: 'registered', sentOn: today },
          ...{ sentBy: office.clerk.personId, address: ADDRESS, addressee: expect.stringContaining('Воронцову') },
        },
      ])
      expect(await stateOf(documentId)).toBe('closed')
      expect(await owed(documentId, 'dispatch')).toBe(0)
      const { items } = await ask(getTimeline, { actor: office.executor }, { documentId })
      expect(items.map(({ name }) => name)).toContain('registry.sent')
    }
  })

  it('R-33.16 by special communication it goes handed over by a register of its own, never with mail', async () => {
    const special = await acceptedLetter(database.db, office, { method: 'special' })
    const post = await acceptedLetter(database.db, office)
    await expect(send([...special.lineIds, ...post.lineIds])).rejects.toMatchObject({ code: 'registry.mixed_batch' })
    const { registerId } = await send(special.lineIds)
    expect(await sent(special.documentId)).toMatchObject([{ registerId, method: 'special', mailClass: null }])
    const printed = await ask(printDispatchRegister, { actor: office.clerk }, { registerId, as: 'pdf' })
    const [page] = await readPrinted(fromBase64(printed.base64))
    for (const word of ['Сдал', 'Принял', office.clerk.name]) expect(page?.text).toContain(word)
    await send(post.lineIds)
  })

  it('R-14.04 a letter for official use to the same address goes in an envelope of its own', async () => {
    const way = { mailClass: 'registered' }
    const letters = [await acceptedLetter(database.db, office, way), await acceptedLetter(database.db, office, way)]
    const secret = await acceptedLetter(database.db, office, way)
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, secret.documentId))
    const lineIds = [secret, ...letters].flatMap((letter) => letter.lineIds)
    expect((await send(lineIds)).envelopes).toBe(2)
    const places = await Promise.all([secret, ...letters].map(({ documentId }) => sent(documentId)))
    expect(places.map(([row]) => row?.envelope)).toEqual([1, 2, 2])
  })

  it('R-33.02 a document goes on when its last addressee is served, by whatever ways', async () => {
    const { documentId, lineIds } = await acceptedLetter(database.db, office, { addresses: [ADDRESS, OTHER] })
    await send(lineIds.slice(0, 1))
    expect(await stateOf(documentId)).toBe('registered')
    await execute(
      dispatchDocument,
      { actor: office.clerk },
      { documentId, method: 'courier', sentOn: today, result: 'sent', confirmed: ['delivery', 'copies'] },
    )
    expect(await stateOf(documentId)).toBe('closed')
    expect((await sent(documentId)).map(({ method }) => method)).toEqual(['post', 'courier'])
    expect((await linesOf(database.db, documentId)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('R-33.08 two clerks with batches in opposite order: every line goes once', async () => {
    const letters = [await acceptedLetter(database.db, office), await acceptedLetter(database.db, office)]
    const ids = letters.flatMap(({ lineIds }) => lineIds)
    const colleague = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const results = await Promise.allSettled([send(ids), send([...ids].reverse(), { actor: colleague })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject(refusal('registry.already_sent'))
    for (const { documentId } of letters) expect(await sent(documentId)).toHaveLength(1)
  })

  it('the database itself refuses a second way out of one line', async () => {
    const { documentId, lineIds } = await acceptedLetter(database.db, office)
    await send(lineIds)
    const [row] = await sent(documentId)
    const again = database.db.insert(dispatches).values({ ...row, id: documentId } as typeof dispatches.$inferInsert)
    await expect(again).rejects.toMatchObject({ cause: { constraint_name: 'dispatches_line_once' } })
  })

  it('a press repeated after a lost answer sends once', async () => {
    const { documentId, lineIds } = await acceptedLetter(database.db, office)
    const call = { idempotencyKey: 'send-batch-press-1' }
    const [first, second] = await Promise.all([send(lineIds, call), send(lineIds, call)])
    expect(second).toEqual(first)
    expect(await sent(documentId)).toHaveLength(1)
  })

  it('R-33.08 not before acceptance, not mixed, not with a wrong postal number, not by others', async () => {
    const fresh = await letterTo(database.db, office)
    await expect(send(fresh.lineIds)).rejects.toMatchObject(refusal('registry.not_accepted'))
    const post = await acceptedLetter(database.db, office)
    const courier = await acceptedLetter(database.db, office, { method: 'courier' })
    await expect(send([...post.lineIds, ...courier.lineIds])).rejects.toMatchObject(
      refusal('registry.mixed_batch', 'invalid'),
    )
    const wrong = { [post.lineIds[0] ?? '']: '80087654321016' }
    await expect(send(post.lineIds, {}, wrong)).rejects.toMatchObject(refusal('registry.wrong_track', 'invalid'))
    await expect(send(post.lineIds, { actor: office.executor })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(send(post.lineIds, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await sent(post.documentId)).toEqual([])
  })
})

describe('after the sending', () => {
  const outcome = (dispatchId: string, fields = {}, actor = office.clerk) =>
    execute(recordOutcome, { actor }, { dispatchId, outcome: 'returned', on: today, note: 'Адресат выбыл', ...fields })

  it('what came back opens the work again and goes once more, without the check of its date', async () => {
    const { documentId, lineIds } = await acceptedLetter(database.db, office)
    await send(lineIds)
    const [first] = await sent(documentId)
    await expect(outcome(first?.id ?? '', { note: '' })).rejects.toMatchObject(
      refusal('registry.no_return_reason', 'invalid'),
    )
    await outcome(first?.id ?? '')
    await expect(outcome(first?.id ?? '')).rejects.toMatchObject(refusal('registry.outcome_recorded'))
    expect(await owed(documentId, 'dispatch')).toBe(1)
    await database.db.update(documents).set({ regDate: '2026-01-12' }).where(eq(documents.id, documentId))
    await accept(lineIds)
    await send(lineIds)
    expect((await sent(documentId)).map((row) => row.outcome)).toEqual(['returned', null])
    expect(await owed(documentId, 'dispatch')).toBe(0)
    expect(await stateOf(documentId)).toBe('closed')
  })

  it('of a sending of the whole document that came back, only what went by it goes again', async () => {
    const { documentId, lineIds } = await acceptedLetter(database.db, office, { addresses: [ADDRESS, OTHER, OTHER] })
    await send(lineIds.slice(0, 1))
    const confirmed: CheckKey[] = ['delivery', 'copies']
    const rest = { documentId, method: 'courier' as const, sentOn: today, result: 'sent' as const, confirmed }
    await execute(dispatchDocument, { actor: office.clerk }, rest)
    const [, whole] = await sent(documentId)
    await outcome(whole?.id ?? '')
    expect((await linesOf(database.db, documentId)).map(({ state }) => state)).toEqual(['sent', 'waiting', 'waiting'])
  })

  it('R-33.12 the paper original follows an e-mail by the word of the signer, whose name stays', async () => {
    const way = { method: 'email', email: 'glava@example.org', paperFollows: true }
    const { documentId, lineIds } = await acceptedLetter(database.db, office, way)
    const again = (permittedBy: string) =>
      execute(
        sendAgain,
        { actor: office.clerk },
        {
          ...{ lineId: lineIds[0] ?? '', kind: 'follow_up' as const, method: 'post' as const, permittedBy },
          mailClass: 'simple' as const,
        },
      )
    await expect(again(office.head.personId)).rejects.toMatchObject(refusal('registry.not_sent'))
    await send(lineIds)
    await expect(again(office.colleague.personId)).rejects.toMatchObject(refusal('registry.may_not_permit', 'invalid'))
    const { lineId } = await again(office.head.personId)
    const line = (await desk()).lines.find(({ id }) => id === lineId)
    expect(line).toMatchObject({ kind: 'follow_up', permittedBy: office.head.name, state: 'waiting' })
    await accept([lineId])
    await send([lineId])
    expect((await sent(documentId)).map(({ method }) => method)).toEqual(['email', 'post'])
  })

  it('R-33.08 the postal number is written to everything in its envelope', async () => {
    const letters = [await acceptedLetter(database.db, office), await acceptedLetter(database.db, office)]
    await send(letters.flatMap(({ lineIds }) => lineIds))
    const [first] = await sent(letters[0]?.documentId ?? '')
    const set = (trackNumber: string) =>
      execute(setTrack, { actor: office.clerk }, { dispatchId: first?.id ?? '', trackNumber })
    await expect(set('80087654321016')).rejects.toMatchObject(refusal('registry.wrong_track', 'invalid'))
    expect(await set(TRACK)).toEqual({ lines: 2 })
    expect((await sent(letters[1]?.documentId ?? ''))[0]?.trackNumber).toBe(TRACK)
  })

  it('the database keeps a class for mail only and a permission for what goes again', async () => {
    const { documentId } = await letterTo(database.db, office)
    const here = eq(dispatchLines.documentId, documentId)
    const change = (set: object) => database.db.update(dispatchLines).set(set).where(here)
    await expect(change({ method: 'courier', mailClass: 'simple' })).rejects.toMatchObject({
      cause: { constraint_name: 'dispatch_lines_class' },
    })
    await expect(change({ kind: 'follow_up' })).rejects.toMatchObject({
      cause: { constraint_name: 'dispatch_lines_permitted' },
    })
  })
})
