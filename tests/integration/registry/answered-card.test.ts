import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documentLinks, documents } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import {
  carryToSignature,
  makeRegistry,
  type Registry,
  received,
  registered,
  signedLetter,
  signedReply,
} from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

/** A signed letter marked as an answer, which no instruction began. */
async function marked(number: string, date = '2026-01-12'): Promise<string> {
  const documentId = await writeLetter(office)
  const change = { documentId, requisites: { replyTo: { number, date } } }
  await execute(changeRequisites, { actor: office.executor }, change)
  await carryToSignature(database.db, office, documentId)
  return documentId
}
const register = (documentId: string, answersId: string | null = null, call = {}) =>
  execute(registerOutgoing, { actor: office.clerk, ...call }, { documentId, answersId })
const desk = (documentId: string) => ask(outgoingDesk, { actor: office.clerk }, { documentId })
const repliesOf = (documentId: string) =>
  database.db.$count(documentLinks, and(eq(documentLinks.fromId, documentId), eq(documentLinks.kind, 'reply')))
const unlinked = { kind: 'invalid', code: 'registry.reply_unlinked' }

describe('R-05.14 a letter marked as a reply', () => {
  it('gets no number without the card it answers, and comes with the link to it', async () => {
    const theirNumber = `ОТ-${newId().slice(-6)}`
    const { documentId: requestId } = await registered(database.db, office, { theirNumber })
    const documentId = await marked(theirNumber.toLowerCase())
    expect((await desk(documentId)).answers).toMatchObject({ date: '2026-01-12', found: { documentId: requestId } })
    await expect(register(documentId)).rejects.toMatchObject({
      ...unlinked,
      data: { number: theirNumber.toLowerCase() },
    })
    const [before] = await database.db.select().from(documents).where(eq(documents.id, documentId))
    expect(before?.regNumber).toBeNull()
    const call = { idempotencyKey: newId() }
    const done = await register(documentId, requestId, call)
    expect(await register(documentId, requestId, call)).toEqual(done)
    expect(await repliesOf(documentId)).toBe(1)
    expect((await desk(documentId)).answers).toBeNull()
    const [act] = await database.db
      .select({ detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.registerOutgoing')))
    expect(act?.detail).toMatchObject({ otherId: requestId })
    await expect(register(documentId, requestId)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'registry.already_registered',
    })
  })

  it('is proposed no card where several or none bear its mark, and never one without a number', async () => {
    const theirNumber = `МН-${newId().slice(-6)}`
    const one = await registered(database.db, office, { theirNumber })
    await registered(database.db, office, { theirNumber })
    const documentId = await marked(theirNumber)
    expect((await desk(documentId)).answers).toMatchObject({ number: theirNumber, found: null })
    await expect(register(documentId, await received(database.db, office))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'registry.link_unregistered',
    })
    await expect(register(documentId, newId())).rejects.toMatchObject({ kind: 'not_found' })
    expect((await register(documentId, one.documentId)).regNumber).toBeTruthy()
    expect((await desk(await marked('нет такого'))).answers).toMatchObject({ found: null })
  })

  it('needs nobody to name the card where its instruction leads there; what answers nothing needs none', async () => {
    const { replyId } = await signedReply(database.db, office)
    expect((await desk(replyId)).answers).toBeNull()
    expect((await register(replyId)).regNumber).toBeTruthy()
    const letter = await signedLetter(database.db, office)
    const { documentId: requestId } = await registered(database.db, office)
    expect((await register(letter, requestId)).regNumber).toBeTruthy()
    expect(await repliesOf(letter)).toBe(0)
  })

  it('is not found by a stranger and registered by nobody but a registrar', async () => {
    const documentId = await marked('01-1')
    await expect(register(documentId, null, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(register(documentId, null, { actor: office.executor })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'registry.not_a_registrar',
    })
  })
})
