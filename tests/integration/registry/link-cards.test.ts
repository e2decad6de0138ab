import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { workItems } from '@/db/schema'
import { dayIn } from '@/lib/text/wall-clock'
import { myAssignments } from '@/server/assignments/queries'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { linkCards } from '@/server/registry/link-cards'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { useDatabase } from '../../support/database'
import { addressed } from '../../support/dispatch'
import { makeRegistry, type Registry, signedLetter, signedReply } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const today = dayIn(new Date(), 'Europe/Moscow')
const letter = async () => addressed(database.db, office, await signedLetter(database.db, office))
const register = (documentId: string) => execute(registerOutgoing, { actor: office.clerk }, { documentId })
const dispatch = (documentId: string) =>
  execute(
    dispatchDocument,
    { actor: office.clerk },
    { documentId, method: 'medo', sentOn: today, confirmed: ['delivery', 'attachments', 'executor', 'copies'] },
  )
const link = (documentId: string, requestId: string, call = {}) =>
  execute(linkCards, { actor: office.clerk, ...call }, { documentId, requestId })
const desk = (documentId: string) => ask(outgoingDesk, { actor: office.clerk }, { documentId })
const refusal = (code: string, kind = 'conflict') => ({ kind, code })
const owed = (documentId: string, personId: string) =>
  database.db
    .select({ kind: workItems.kind, note: workItems.note })
    .from(workItems)
    .where(and(eq(workItems.documentId, documentId), eq(workItems.personId, personId), eq(workItems.state, 'open')))

describe('A-09.05 linkCards', () => {
  it('A-09.06 the request is proposed from the basis, the clerk owes the link, and both cards show it', async () => {
    const { replyId, requestId, requestNumber } = await signedReply(database.db, office)
    await register(replyId)
    expect(await dispatch(replyId)).toEqual({ state: 'sent' })
    expect(await owed(replyId, office.clerk.personId)).toMatchObject([{ kind: 'register', note: 'link' }])
    expect((await desk(replyId)).proposedLink).toMatchObject({ documentId: requestId, number: requestNumber })
    expect(await link(replyId, requestId)).toEqual({ state: 'closed' })
    expect(await owed(replyId, office.clerk.personId)).toEqual([])
    const seen = async (documentId: string) =>
      (await ask(getDocument, { actor: office.head }, { documentId })).links.map(({ documentId: id, kind }) => [
        id,
        kind,
      ])
    expect(await seen(replyId)).toEqual([[requestId, 'reply']])
    expect(await seen(requestId)).toEqual([[replyId, 'reply']])
  })

  it('A-10.01 A-10.02 A-10.03 the instruction closes by itself, author and executor are told number and date', async () => {
    const { replyId, requestId, assignmentId } = await signedReply(database.db, office)
    const { regNumber, regDate } = await register(replyId)
    await dispatch(replyId)
    const mine = (state: 'open' | 'closed') =>
      ask(myAssignments, { actor: office.head }, { role: 'author', state }).then((rows) =>
        rows.find((row) => row.id === assignmentId),
      )
    expect(await mine('open')).toBeDefined()
    await link(replyId, requestId)
    expect(await mine('closed')).toMatchObject({ state: 'done' })
    for (const [actor, documentId] of [
      [office.head, requestId],
      [office.executor, replyId],
    ] as const) {
      const { items } = await ask(getTimeline, { actor }, { documentId })
      const told = items.find((item) => item.name === 'assignments.done')
      expect(told?.data).toMatchObject({ assignmentId, number: regNumber, date: regDate })
    }
    expect(await owed(replyId, office.executor.personId)).toEqual([])
    expect((await ask(getDocument, { actor: office.head }, { documentId: requestId })).state).toBe('executed')
  })

  it('A-09.05 links only after the sending, once, and only with a received letter the clerk sees', async () => {
    const { replyId, requestId } = await signedReply(database.db, office)
    await register(replyId)
    await expect(link(replyId, requestId)).rejects.toMatchObject(refusal('registry.not_sent'))
    await dispatch(replyId)
    const ours = await letter()
    await expect(link(replyId, ours)).rejects.toMatchObject(refusal('registry.not_incoming', 'invalid'))
    await link(replyId, requestId)
    await expect(link(replyId, requestId)).rejects.toMatchObject(refusal('registry.already_linked'))
  })

  it('strangers and other roles are refused; two presses link once', async () => {
    const { replyId, requestId } = await signedReply(database.db, office)
    await register(replyId)
    await dispatch(replyId)
    await expect(link(replyId, requestId, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(link(replyId, requestId, { actor: office.executor })).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
    const call = { idempotencyKey: 'link-press-1' }
    const [one, two] = await Promise.all([link(replyId, requestId, call), link(replyId, requestId, call)])
    expect(two).toEqual(one)
    const { items } = await ask(getTimeline, { actor: office.head }, { documentId: requestId })
    expect(items.filter((item) => item.name === 'registry.linked')).toHaveLength(1)
  })
})
