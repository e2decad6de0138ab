import { describe, expect, it } from 'vitest'
import { enterText, leaveText } from '@/lib/realtime/room-sessions'
import { plainText, typeParagraph } from '../support/room-text'
import { cookieFor, isSaved, socketWith } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

/** The text as a browser tab opens it. */
async function enter(documentId: string) {
  const cookie = await cookieFor(here.office.executor)
  const session = enterText({ url: here.url, documentId, WebSocketPolyfill: socketWith(cookie) })
  await waitFor(() => session.state().synced, 'the text to arrive')
  return session
}

describe('leaving a room', () => {
  it('A-03.04 keeps what was typed without a connection and gives it back to who returns', async () => {
    const documentId = await here.letter()
    const session = await enter(documentId)
    session.provider.disconnect()
    typeParagraph(session.doc, 'Без связи')
    leaveText(documentId, session)
    const again = await enter(documentId)
    expect(plainText(again.doc)).toContain('Без связи')
    again.provider.connect()
    await waitFor(isSaved(again), 'the edit to be saved')
    expect(await here.stored(documentId)).toContain('Без связи')
    leaveText(documentId, again)
  })

  it('A-03.04 saves what was typed last after its author went to another document', async () => {
    const documentId = await here.letter()
    const rooms = here.rooms.count()
    const session = await enter(documentId)
    const boris = await here.entered(documentId, here.office.colleague)
    await waitFor(() => boris.awareness.getStates().size === 2, 'both to be present')
    session.provider.disconnect()
    typeParagraph(session.doc, 'Последняя строка')
    leaveText(documentId, session)
    session.provider.connect()
    await waitFor(() => plainText(boris.doc).includes('Последняя строка'), 'the colleague to see it')
    expect(boris.awareness.getStates().size).toBe(1)
    here.leaveAll()
    await waitFor(() => here.rooms.count() === rooms, 'the connection to be given up once all is saved')
    expect(await here.stored(documentId)).toContain('Последняя строка')
  })
})
