import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { documents } from '@/db/schema'
import { BODY_FIELD } from '@/lib/editor/content'
import { MODE, type Mode } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { grant, openWorkItem } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { closeText, currentText, setTextLock, unlockText } from '@/server/rooms'
import { writtenText } from '@/server/rooms/texts'
import { plainBody, plainText, typeInto } from '../support/room-text'
import { inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

const claim = ({ personId, name }: Actor, id: string) => ({ id, by: personId, name, at: 1_780_000_000_000 })

/** Proposes a word after the first letters of the text, as the editor does in its mode of suggestions. */
function propose({ doc }: RoomSession, actor: Actor, word: string): void {
  const words = (doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.insert(3, word, { inserted: claim(actor, `s-${word}`) })
}

async function onApproval() {
  const documentId = await here.letter()
  await sendForApproval(documentId)
  const { executor, reviewer } = here.office
  return { documentId, executor, reviewer }
}

const sendForApproval = (documentId: string) =>
  inCommand(here.office.executor, async (ctx) => {
    await setTextLock(ctx, documentId, 'approval')
    await ctx.tx.update(documents).set({ state: 'approval' }).where(eq(documents.id, documentId))
    await openWorkItem(ctx, { documentId, personId: here.office.reviewer.personId, kind: 'approve' })
  })

const isProposing = (session: RoomSession) => () => session.state().mustSuggest

describe('A-03.05 edits of a text on approval', () => {
  it('A-03.05 a reviewer’s proposal is saved and seen by the executor, and the text stays as it was sent', async () => {
    const { documentId, executor, reviewer } = await onApproval()
    const [theirs, mine] = [await here.entered(documentId, reviewer), await here.entered(documentId, executor)]
    await waitFor(isProposing(theirs), 'the reviewer to be let propose')
    expect(theirs.state()).toMatchObject({ mayWrite: true, mustSuggest: true })
    propose(theirs, reviewer, 'очень')
    await waitFor(isSaved(theirs), 'the proposal to be on disk')
    await waitFor(() => plainText(mine.doc).includes('очень'), 'the executor to see it')
    expect(plainBody(await currentText(here.database.db, documentId))).toBe('Начало\n')
    expect(plainBody(await writtenText(here.database.db, documentId))).toBe('Начоченьало\n')
  })

  it('A-03.05 a plain edit is refused, of a reviewer, of the executor, and one that hides among proposals', async () => {
    const { documentId, executor, reviewer } = await onApproval()
    for (const actor of [executor, reviewer]) {
      const session = await here.entered(documentId, actor)
      await waitFor(isProposing(session), 'to be let propose')
      session.doc.transact(() => {
        propose(session, actor, 'тайно')
        typeInto(session.doc, 0, 'Ы')
      })
      await waitFor(() => session.state().save === 'refused', 'the plain edit to be refused')
      session.destroy()
    }
    expect(plainBody(await writtenText(here.database.db, documentId))).toBe('Начало\n')
  })

  it('A-03.05 striking out words proposes, deleting them is refused', async () => {
    const { documentId, reviewer } = await onApproval()
    const session = await here.entered(documentId, reviewer)
    await waitFor(isProposing(session), 'to be let propose')
    const words = () => (session.doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
    words().format(0, 2, { deleted: claim(reviewer, 's-вон') })
    await waitFor(isSaved(session), 'the striking out to be on disk')
    words().delete(0, 2)
    await waitFor(() => session.state().save === 'refused', 'the deletion to be refused')
    expect(plainBody(await currentText(here.database.db, documentId))).toBe('Начало\n')
  })

  it('V-21.04 whoever only reads and was not asked proposes nothing; a stranger does not come in', async () => {
    const { documentId } = await onApproval()
    await inCommand(here.office.executor, (ctx) => grant(ctx, documentId, [`p:${here.office.second.personId}`], 'read'))
    const reader = await here.entered(documentId, here.office.second)
    await waitFor(() => reader.state().reason === 'approval', 'to be told')
    propose(reader, here.office.second, 'лишнее')
    await waitFor(() => reader.state().save === 'refused', 'the proposal to be refused')
    expect(plainBody(await writtenText(here.database.db, documentId))).toBe('Начало\n')
  })

  it('A-05.04 the return opens the text, with the proposals in it, to plain edits', async () => {
    const { documentId, executor, reviewer } = await onApproval()
    const [theirs, mine] = [await here.entered(documentId, reviewer), await here.entered(documentId, executor)]
    await waitFor(isProposing(theirs), 'to be let propose')
    propose(theirs, reviewer, 'очень')
    await waitFor(isSaved(theirs), 'the proposal to be on disk')
    await inCommand(executor, (ctx) => unlockText(ctx, documentId))
    await waitFor(() => mine.state().mayWrite && !mine.state().mustSuggest, 'the text to open')
    await waitFor(() => !theirs.state().mayWrite, 'the reviewer to read again')
    typeInto(mine.doc, 0, 'Ы')
    await waitFor(isSaved(mine), 'the edit to be on disk')
    expect(plainBody(await currentText(here.database.db, documentId))).toBe('НачалоЫ\n')
  })

  it('A-03.05 those present are told what each may do by now: at the sending, at the return and at the signature', async () => {
    const documentId = await here.letter()
    const { executor, reviewer } = here.office
    const [theirs, mine] = [await here.entered(documentId, reviewer), await here.entered(documentId, executor)]
    const seen = (by: RoomSession, of: RoomSession) => by.awareness.getStates().get(of.doc.clientID)?.user?.mode
    const both = (executors: Mode, reviewers: Mode) => () =>
      seen(theirs, mine) === executors && seen(mine, theirs) === reviewers
    await waitFor(both(MODE.WRITE, MODE.READ), 'presence of a draft')
    await sendForApproval(documentId)
    await waitFor(both(MODE.SUGGEST, MODE.SUGGEST), 'presence on approval')
    await inCommand(executor, (ctx) => unlockText(ctx, documentId))
    await waitFor(both(MODE.WRITE, MODE.READ), 'presence after the return')
    await inCommand(executor, (ctx) => closeText(ctx, documentId))
    await waitFor(both(MODE.READ, MODE.READ), 'presence after the signature')
  })

  it('A-07.06 signed, the text is what was sent: proposals fall away for everyone in the room', async () => {
    const { documentId, executor, reviewer } = await onApproval()
    const theirs = await here.entered(documentId, reviewer)
    await waitFor(isProposing(theirs), 'to be let propose')
    propose(theirs, reviewer, 'очень')
    await waitFor(isSaved(theirs), 'the proposal to be on disk')
    await inCommand(executor, (ctx) => closeText(ctx, documentId))
    await waitFor(() => theirs.state().reason === 'signed' && plainText(theirs.doc) === 'Начало\n', 'the text to close')
    expect(theirs.state().mayWrite).toBe(false)
    expect(plainBody(await writtenText(here.database.db, documentId))).toBe('Начало\n')
  })
})
