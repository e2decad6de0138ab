import { describe, expect, it } from 'vitest'
import { CLOSE } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { currentText, setTextLock, unlockText } from '@/server/rooms'
import { plainBody, plainText, typeInto, typeParagraph } from '../support/room-text'
import { inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

describe('freezing', () => {
  it('A-03.05 closes the text for everyone in the room at once and opens it again', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    await inCommand(here.office.executor, (ctx) => setTextLock(ctx, documentId, 'approval'))
    await waitFor(() => !anna.state().mayWrite && !boris.state().mayWrite, 'both to be told')
    expect(anna.state().reason).toBe('approval')
    typeParagraph(anna.doc, 'Опоздавшая правка')
    await waitFor(() => anna.state().save === 'refused', 'the late edit to be refused')
    expect(await here.stored(documentId)).toBe('Начало\n')
    await inCommand(here.office.executor, (ctx) => unlockText(ctx, documentId))
    await waitFor(isSaved(anna), 'the late edit to be taken after the return')
    await waitFor(() => plainText(boris.doc).includes('Опоздавшая правка'), 'the colleague to see it')
  })

  it('A-04.04 loses no acknowledged edit and takes none after, while two people type', async () => {
    for (let round = 0; round < 5; round++) {
      const documentId = await here.letter()
      const [anna, boris] = [
        await here.entered(documentId, here.office.executor),
        await here.entered(documentId, here.office.colleague),
      ]
      let typing = true
      const typed = [typeUntil(anna, 'А', () => typing), typeUntil(boris, 'Б', () => typing)]
      await waitFor(() => plainText(anna.doc).length > 60, 'some typing')
      const frozen = await inCommand(here.office.executor, async (ctx) => {
        await setTextLock(ctx, documentId, 'approval')
        return plainBody(await currentText(ctx.tx, documentId))
      })
      await waitFor(
        () => [anna, boris].every((s) => s.state().save === 'refused' || s.state().closed === CLOSE.FROZEN),
        'late edits to be refused',
      )
      typing = false
      const [a, b] = await Promise.all(typed)
      expect(await here.stored(documentId)).toBe(frozen)
      expect(frozen.split('А').length - 1).toBeGreaterThanOrEqual(a ?? 0)
      expect(frozen.split('Б').length - 1).toBeGreaterThanOrEqual(b ?? 0)
      here.leaveAll()
      const third = await here.entered(documentId, here.office.reviewer)
      expect(plainText(third.doc)).toBe(frozen)
      here.leaveAll()
    }
  })

  it('opens frozen for those who come later', async () => {
    const documentId = await here.letter()
    await inCommand(here.office.executor, (ctx) => setTextLock(ctx, documentId, 'approval'))
    const anna = await here.entered(documentId, here.office.executor)
    expect(anna.state()).toMatchObject({ mayWrite: false, reason: 'approval', save: 'saved' })
  })
})

/** Types a letter at a time until told to stop; answers how many were acknowledged as saved. */
async function typeUntil(session: RoomSession, letterTyped: string, more: () => boolean): Promise<number> {
  let typed = 0
  let saved = 0
  const stop = session.subscribe(() => {
    if (session.state().save === 'saved') saved = typed
  })
  while (more()) {
    if (session.state().closed === null) {
      typeInto(session.doc, 0, letterTyped)
      typed += 1
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  stop()
  return saved
}
