import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatchLines, documents, takenRegisters } from '@/db/schema'
import { fromBase64 } from '@/lib/signing'
import { dayIn } from '@/lib/text/wall-clock'
import { linkDocument } from '@/server/documents/link-document'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { approveDelivery } from '@/server/registry/dispatch/approve-delivery'
import { dispatchDesk } from '@/server/registry/dispatch/dispatch-desk'
import { listRegisters } from '@/server/registry/dispatch/list-registers'
import { noteTaken } from '@/server/registry/dispatch/note-taken'
import { printDispatchRegister } from '@/server/registry/dispatch/print-dispatch-register'
import { sendBatch } from '@/server/registry/dispatch/send-batch'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { readPrinted } from '../../factories/printed-page'
import { addReceivedJournals, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { ADDRESS, acceptedLetter, addressed, BY_HAND, choose, letterTo, linesOf } from '../../support/dispatch'
import { addPerson } from '../../support/office'
import { makeRegistry, number, type Registry, signedAnswerTo, signedLetter } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const today = dayIn(new Date(), 'Europe/Moscow')
const accept = (lineIds: string[], actor = office.clerk) =>
  execute(acceptLines, { actor }, { lineIds, confirmed: BY_HAND })
const send = (lineIds: string[], actor = office.clerk) => execute(sendBatch, { actor }, { lineIds, tracks: {} })
const refusal = (code: string, kind = 'conflict') => ({ kind, code })

describe('R-33.03 R-33.16 what goes by the courier service', () => {
  const SECTION = 'начальник отдела защиты государственной тайны Фомин И.И.'
  const note = (registerId: string, more = {}, call = {}) =>
    execute(noteTaken, { actor: office.clerk, ...call }, { registerId, takenBy: SECTION, takenOn: today, ...more })
  const sent = async (method = 'courier') =>
    (await send((await acceptedLetter(database.db, office, { method })).lineIds)).registerId
  const register = async (registerId: string) =>
    (await ask(listRegisters, { actor: office.clerk }, { from: today, until: today })).registers.find(
      ({ id }) => id === registerId,
    )

  it('its executor fills the card, the clerk marks and packs it, and the section signs for it', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    await choose(office, lineIds[0] ?? '', { method: 'courier', urgent: true })
    await execute(approveDelivery, { actor: office.head }, { documentId })
    await expect(accept(lineIds, office.executor)).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
    await accept(lineIds)
    const { registerId } = await send(lineIds)
    expect(await register(registerId)).toMatchObject({ method: 'courier', taken: null })
    await note(registerId)
    expect((await register(registerId))?.taken).toEqual({ by: SECTION, on: today, notedBy: office.clerk.name })
    const { base64 } = await ask(printDispatchRegister, { actor: office.clerk }, { registerId, as: 'pdf' })
    const [page] = await readPrinted(fromBase64(base64))
    expect(page?.text.replace(/\s+/g, ' ')).toContain('Фомин И.И.')
  })

  it('is signed for once, on a day between the sending and today, by a register that goes against signature', async () => {
    const registerId = await sent('special')
    await expect(note(registerId, { takenOn: '2020-01-01' })).rejects.toMatchObject(
      refusal('registry.wrong_date', 'invalid'),
    )
    await expect(note(registerId, { takenOn: '2999-01-01' })).rejects.toMatchObject(
      refusal('registry.wrong_date', 'invalid'),
    )
    await expect(note(registerId, { takenBy: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(note(await sent('post'))).rejects.toMatchObject(refusal('registry.not_by_signature', 'invalid'))
    await expect(note(newId())).rejects.toMatchObject(refusal('registry.no_register', 'not_found'))
    for (const actor of [office.stranger, office.executor, office.head])
      await expect(note(registerId, {}, { actor })).rejects.toMatchObject(
        refusal('registry.not_a_registrar', 'forbidden'),
      )
    const call = { idempotencyKey: `taken-${registerId}` }
    expect(await note(registerId, {}, call)).toEqual(await note(registerId, {}, call))
    await expect(note(registerId, { takenBy: 'Иной' })).rejects.toMatchObject({
      ...refusal('registry.register_taken'),
      data: { name: SECTION },
    })
    const nobody = database.db
      .update(takenRegisters)
      .set({ takenBy: '' })
      .where(eq(takenRegisters.registerId, registerId))
    await expect(nobody).rejects.toMatchObject({ cause: { constraint_name: 'taken_registers_named' } })
  })

  it('two clerks at once write down one signature', async () => {
    const registerId = await sent()
    const other = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const both = await Promise.allSettled([note(registerId), note(registerId, { takenBy: 'Иной' }, { actor: other })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await database.db.$count(takenRegisters, eq(takenRegisters.registerId, registerId))).toBe(1)
  })
})

describe('R-33.10 a document without an address part', () => {
  const bare = async () => {
    const documentId = await addressed(database.db, office, await signedLetter(database.db, office), [])
    await number(office, documentId)
    const [line] = await linesOf(database.db, documentId)
    return { documentId, lineId: line?.id ?? '' }
  }
  const cover = (documentId: string, coverId: string) =>
    execute(linkDocument, { actor: office.clerk }, { documentId: coverId, otherId: documentId, kind: 'covers' })
  const refused = {
    ...refusal('registry.checks_failed', 'invalid'),
    data: { checks: expect.arrayContaining(['addressee']) },
  }

  it('is accepted with its numbered cover letter only, and goes to its addressee in its envelope', async () => {
    const { documentId, lineId } = await bare()
    await choose(office, lineId, { address: '' })
    await execute(approveDelivery, { actor: office.head }, { documentId })
    await expect(accept([lineId])).rejects.toMatchObject(refused)
    const draft = await signedLetter(database.db, office)
    await cover(documentId, draft)
    await expect(accept([lineId])).rejects.toMatchObject(refused)
    await addressed(database.db, office, draft)
    await number(office, draft)
    const [letter] = await linesOf(database.db, draft)
    await choose(office, letter?.id ?? '', {})
    await execute(approveDelivery, { actor: office.head }, { documentId: draft })
    const { lines } = await ask(dispatchDesk, { actor: office.clerk }, {})
    const [one, other] = [lineId, letter?.id].map((id) => lines.find((line) => line.id === id))
    expect(one).toMatchObject({ addressee: other?.addressee, address: ADDRESS, envelope: other?.envelope })
    const lineIds = [lineId, letter?.id ?? '']
    await accept(lineIds)
    const { registerId, envelopes } = await send(lineIds)
    expect(envelopes).toBe(1)
    const { base64 } = await ask(printDispatchRegister, { actor: office.clerk }, { registerId, as: 'pdf' })
    const [page] = await readPrinted(fromBase64(base64))
    expect(page?.text.match(/Воронцову/g)).toHaveLength(2)
  })

  it('does not go from its own room without one either; a copy of an order needs none', async () => {
    const { documentId } = await bare()
    const way = {
      method: 'courier' as const,
      sentOn: today,
      result: 'sent' as const,
      confirmed: [...BY_HAND, 'delivery' as const],
    }
    const go = (id: string) => execute(dispatchDocument, { actor: office.clerk }, { documentId: id, ...way })
    await expect(go(documentId)).rejects.toMatchObject(refused)
    const order = await signedLetter(database.db, office)
    await database.db.update(documents).set({ kind: 'order' }).where(eq(documents.id, order))
    await number(office, order)
    expect(await database.db.$count(dispatchLines, eq(dispatchLines.documentId, order))).toBe(0)
    expect(await go(order)).toMatchObject({ state: expect.any(String) })
  })
})

describe('R-33.01 the office-work department sends what heads have signed', () => {
  it('an answer to an appeal and what is for official use as well, and nobody else does', async () => {
    await addReceivedJournals(database.db)
    const { documentId: appealId } = await registeredAppeal(database.db, office)
    const { replyId } = await signedAnswerTo(database.db, office, appealId)
    const restricted = await signedLetter(database.db, office)
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, restricted))
    for (const documentId of [replyId, restricted]) {
      await addressed(database.db, office, documentId)
      await number(office, documentId)
      const [line] = await linesOf(database.db, documentId)
      await choose(office, line?.id ?? '', { mailClass: 'registered' })
      await execute(approveDelivery, { actor: office.head }, { documentId })
      const lineIds = [line?.id ?? '']
      for (const actor of [office.executor, office.head])
        await expect(accept(lineIds, actor)).rejects.toMatchObject(refusal('registry.not_a_registrar', 'forbidden'))
      await accept(lineIds)
      await expect(send(lineIds, office.executor)).rejects.toMatchObject({ kind: 'forbidden' })
      await send(lineIds)
      expect((await linesOf(database.db, documentId))[0]?.state).toBe('sent')
    }
  })
})
