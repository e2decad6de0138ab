import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { documents, timelineItems } from '@/db/schema'
import { BODY_FIELD } from '@/lib/editor/content'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { addTimeline, grant, openWorkItem } from '@/server/documents'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask } from '@/server/kernel/execute'
import { createText, setTextLock, unlockText } from '@/server/rooms'
import onTextSettled from '@/server/rooms/on-text-settled'
import { writtenText } from '@/server/rooms/texts'
import { typeInto } from '../support/room-text'
import { draftOf, inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
const db = () => here.database.db
const HOUR = 3_600_000

/** Proposes a word after the first letters of the text, as the editor does in its mode of suggestions. */
async function propose(session: RoomSession, { personId, name }: Actor, word: string, at = Date.now()): Promise<void> {
  const words = (session.doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.insert(3, word, { inserted: { id: `s-${word}`, by: personId, name, at } })
  await waitFor(isSaved(session), 'the proposal to be on disk')
}

const settle = (documentId: string, now = new Date()) => onTextSettled({ documentId }, { db: db(), now })

/** Who was told of in the feed, in its order. */
async function told(documentId: string): Promise<(string | null)[]> {
  const mine = and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.proposed'))
  const rows = await db().select().from(timelineItems).where(mine).orderBy(asc(timelineItems.seq))
  return rows.map(({ actorId }) => actorId)
}

const startCycle = (documentId: string) =>
  inCommand(here.office.executor, async (ctx) => {
    await setTextLock(ctx, documentId, 'approval')
    await ctx.tx.update(documents).set({ state: 'approval' }).where(eq(documents.id, documentId))
    await openWorkItem(ctx, { documentId, personId: here.office.reviewer.personId, kind: 'approve' })
    await addTimeline(ctx, { documentId, kind: 'event', name: 'approval.started' })
  })

const giveBack = (documentId: string) =>
  inCommand(here.office.executor, async (ctx) => {
    await ctx.tx.update(documents).set({ state: 'rework' }).where(eq(documents.id, documentId))
    await unlockText(ctx, documentId)
  })

async function proposing(documentId: string, actor: Actor): Promise<RoomSession> {
  const session = await here.entered(documentId, actor)
  await waitFor(() => session.state().mustSuggest, 'to be let propose')
  return session
}

describe('A-03.05 the feed tells who proposes edits of a text', () => {
  it('A-03.05 once, in their name, as new to the executor and not to themselves, whatever number of nodes settle it', async () => {
    const { executor, reviewer } = here.office
    const documentId = await here.letter()
    await startCycle(documentId)
    const mine = await here.entered(documentId, executor)
    const theirs = await proposing(documentId, reviewer)
    await propose(theirs, reviewer, 'очень')
    await Promise.all([settle(documentId), settle(documentId), settle(documentId)])
    await propose(theirs, reviewer, 'весьма')
    await settle(documentId)
    expect(await told(documentId)).toEqual([reviewer.personId])
    const feed = (actor: Actor) => ask(getTimeline, { actor }, { documentId })
    const [seen, own] = [await feed(executor), await feed(reviewer)]
    expect(seen.items.at(-1)).toMatchObject({ name: 'rooms.proposed', actor: { id: reviewer.personId }, data: {} })
    expect(seen.lastRead).toBeLessThan(seen.items.at(-1)?.seq ?? 0)
    expect(own.items.at(-1)?.name).toBe('rooms.proposed')
    mine.destroy()
  })

  it('A-03.05 both who propose, in the order they wrote, and again who goes on after an hour', async () => {
    const { executor, reviewer } = here.office
    const documentId = await here.letter()
    await startCycle(documentId)
    const [mine, theirs] = [await proposing(documentId, executor), await proposing(documentId, reviewer)]
    await propose(theirs, reviewer, 'первое')
    await propose(mine, executor, 'второе', Date.now() - HOUR)
    await settle(documentId)
    const both = [reviewer.personId, executor.personId]
    expect(await told(documentId)).toEqual(both)
    await db()
      .update(timelineItems)
      .set({ createdAt: new Date(Date.now() - HOUR - 60_000) })
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.proposed')))
    await db()
      .update(timelineItems)
      .set({ createdAt: new Date(Date.now() - 2 * HOUR) })
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'approval.started')))
    // The executor writes too, but proposes nothing newer than what was told.
    await propose(theirs, reviewer, 'третье')
    await propose(mine, executor, 'старое', Date.now() - HOUR)
    await settle(documentId)
    await settle(documentId)
    expect(await told(documentId)).toEqual([...both, reviewer.personId])
  })

  it('A-05.04 after the return once more at most, and anew in the next cycle', async () => {
    const { executor, reviewer } = here.office
    const documentId = await here.letter()
    await startCycle(documentId)
    const theirs = await proposing(documentId, reviewer)
    await propose(theirs, reviewer, 'очень')
    // Returned before the text had settled: the executor still hears of what waits for a decision.
    await giveBack(documentId)
    await settle(documentId)
    const mine = await here.entered(documentId, executor)
    await waitFor(() => mine.state().mayWrite && !mine.state().mustSuggest, 'the text to open')
    typeInto(mine.doc, 0, 'Ы')
    await waitFor(isSaved(mine), 'the edit to be on disk')
    await settle(documentId)
    expect(await told(documentId)).toEqual([reviewer.personId])
    await startCycle(documentId)
    await settle(documentId)
    expect(await told(documentId)).toEqual([reviewer.personId])
    await waitFor(() => theirs.state().mustSuggest, 'to be let propose again')
    await propose(theirs, reviewer, 'снова')
    await settle(documentId)
    expect(await told(documentId)).toEqual([reviewer.personId, reviewer.personId])
  })

  it('A-03.05 nothing of what was taken back, of plain letters, or of a reader who forges a proposal', async () => {
    const { executor, reviewer, second } = here.office
    const documentId = await here.letter()
    await inCommand(executor, (ctx) => grant(ctx, documentId, [`p:${second.personId}`], 'read'))
    const mine = await here.entered(documentId, executor)
    typeInto(mine.doc, 0, 'Ы')
    await waitFor(isSaved(mine), 'the edit to be on disk')
    await startCycle(documentId)
    const [theirs, reader] = [await proposing(documentId, reviewer), await here.entered(documentId, second)]
    await propose(theirs, reviewer, 'очень')
    const words = (theirs.doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.delete(3, 'очень'.length)
    await waitFor(isSaved(theirs), 'the proposal to be taken back')
    const forged = (reader.doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
    const { personId: by, name } = reviewer
    forged.insert(3, 'ложь', { inserted: { id: 's-ложь', by, name, at: Date.now() } })
    await waitFor(() => reader.state().save === 'refused', 'the forged proposal to be refused')
    await settle(documentId)
    expect(await told(documentId)).toEqual([])
  })

  it('A-03.05 nobody who never wrote here, though a copy of a text brings their suggestions', async () => {
    const { executor, reviewer } = here.office
    const from = await here.letter()
    await startCycle(from)
    await propose(await proposing(from, reviewer), reviewer, 'очень')
    const documentId = await draftOf(executor)
    const copy = await writtenText(db(), from)
    await inCommand(executor, (ctx) => createText(ctx, documentId, copy))
    await settle(documentId)
    expect(await told(documentId)).toEqual([])
  })
})
