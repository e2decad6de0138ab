import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvalDecisions, comments, timelineItems } from '@/db/schema'
import { passageOf, viewOf } from '@/lib/editor/passage'
import { completeApproval } from '@/server/approval/complete-approval'
import { giveRemarks } from '@/server/approval/give-remarks'
import { returnForRework } from '@/server/approval/return-for-rework'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { listComments } from '@/server/rooms/queries'
import { resolveComment } from '@/server/rooms/resolve-comment'
import { readText } from '@/server/rooms/store'
import { agree, asked, look, sentLetter, shown, visa } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const FREE = 'Согласование с замечаниями'
const WORDS = 'о готовности'
const remark = 'Указать дату готовности.'

/** The words of the letter and the place they stand in, as a reviewer's screen sends them. */
async function passage(documentId: string) {
  const { doc } = await readText(database.db, documentId)
  const from = 1 + 'Сообщаем '.length
  return passageOf(viewOf(doc), from, from + WORDS.length)
}
const remarksIn = (actor: Actor, documentId: string) => ask(listComments, { actor }, { documentId })
const decisionsOf = async (actor: Actor, documentId: string) => {
  const { current, earlier } = await look(actor, documentId)
  return [current, ...earlier].flatMap((cycle) => cycle?.steps.flatMap((step) => step.decisions) ?? [])
}
const shownInFeed = async (documentId: string, name: string) => {
  const where = and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, name))
  return (await database.db.select({ data: timelineItems.data }).from(timelineItems).where(where)).map(
    (row) => row.data,
  )
}

describe('A-05.05 a remark of a decision pinned to a passage', () => {
  it('A-05.05 stands beside the text, in the feed once, and with the decision; the executor may settle it', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = { ...(await shown(office.reviewer, documentId)), remark, passage: await passage(documentId) }
    await execute(returnForRework, { actor: office.reviewer }, act)
    const [beside] = await remarksIn(office.executor, documentId)
    expect(beside).toMatchObject({ text: remark, quote: WORDS, author: { id: office.reviewer.personId } })
    const [decision] = await decisionsOf(office.executor, documentId)
    expect(decision).toMatchObject({ verdict: 'rework', pinned: { commentId: beside?.id, quote: WORDS } })
    const { from, to } = act.passage
    expect(await shownInFeed(documentId, 'approval.rework')).toMatchObject([
      { remark, quote: WORDS, place: { from, to } },
    ])
    expect(await shownInFeed(documentId, 'rooms.commented')).toEqual([])
    const settle = { documentId, commentId: beside?.id ?? '', resolved: true }
    expect(await execute(resolveComment, { actor: office.executor }, settle)).toEqual({ resolved: true })
  })

  it('R-18.02 «С замечаниями» is pinned as well, and a press sent twice pins one remark', async () => {
    const documentId = await sentLetter(database.db, office, { route: FREE })
    const act = { ...(await shown(office.reviewer, documentId)), remark, passage: await passage(documentId) }
    const call = { actor: office.reviewer, idempotencyKey: `pinned-${documentId}` }
    await execute(giveRemarks, call, act)
    await execute(giveRemarks, call, act)
    expect(await remarksIn(office.second, documentId)).toHaveLength(1)
  })

  it('A-08.03 the head’s refusal is pinned too', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer, office.second)
    await visa(documentId, office.reviewer, office.second)
    const act = { ...(await shown(office.head, documentId)), remark, passage: await passage(documentId) }
    await execute(completeApproval, { actor: office.head }, { ...act, result: 'rework' })
    expect(await remarksIn(office.executor, documentId)).toMatchObject([{ text: remark, quote: WORDS }])
  })

  it('A-05.05 words that stand otherwise by now are refused, and nothing of the decision is written', async () => {
    const documentId = await sentLetter(database.db, office)
    const seen = { ...(await passage(documentId)), quote: 'о неготовности' }
    const act = { ...(await shown(office.reviewer, documentId)), remark, passage: seen }
    await expect(execute(returnForRework, { actor: office.reviewer }, act)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'rooms.passage_changed',
    })
    expect(await decisionsOf(office.reviewer, documentId)).toEqual([])
    await execute(returnForRework, { actor: office.reviewer }, { ...act, passage: null })
    expect(await decisionsOf(office.reviewer, documentId)).toMatchObject([{ remark, pinned: null }])
  })

  it('A-05.08 whoever is not asked pins nothing: a stranger, the executor, a reviewer who has decided', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = { ...(await shown(office.reviewer, documentId)), remark, passage: await passage(documentId) }
    await expect(execute(returnForRework, { actor: office.stranger }, act)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(execute(returnForRework, { actor: office.executor }, act)).rejects.toMatchObject({ kind: 'forbidden' })
    await agree(documentId, office.reviewer)
    await expect(execute(returnForRework, { actor: office.reviewer }, act)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await database.db.$count(comments, eq(comments.documentId, documentId))).toBe(0)
  })

  it('A-05.05 the database keeps no place without a remark', async () => {
    const documentId = await sentLetter(database.db, office)
    const { stepId } = await asked(office.reviewer, documentId)
    const act = { ...(await shown(office.reviewer, documentId)), remark, passage: await passage(documentId) }
    await execute(returnForRework, { actor: office.reviewer }, act)
    const bare = database.db
      .update(approvalDecisions)
      .set({ verdict: 'agreed', remark: null })
      .where(eq(approvalDecisions.stepId, stepId))
    await expect(bare).rejects.toThrow()
  })
})
