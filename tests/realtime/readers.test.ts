import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE, MODE } from '@/lib/realtime/room-protocol'
import { grant } from '@/server/documents'
import { invite } from '@/server/documents/invite'
import { uninvite } from '@/server/documents/uninvite'
import { execute } from '@/server/kernel/execute'
import { plainText, typeParagraph } from '../support/room-text'
import { inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

describe('a reader', () => {
  it('A-03.04 sees edits but cannot write, whatever is sent', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const reader = await here.entered(documentId, here.office.reviewer)
    expect(reader.state()).toMatchObject({ mayWrite: false, reason: 'read_only', save: 'saved' })
    typeParagraph(anna.doc, 'Видно всем')
    await waitFor(() => plainText(reader.doc).includes('Видно всем'), 'the reader to see the edit')
    typeParagraph(reader.doc, 'Подделка')
    await waitFor(() => reader.state().save === 'refused', 'the edit to be refused')
    const forged = forgedFrames(reader.doc)
    for (const frame of forged) reader.provider.ws?.send(new Uint8Array(frame))
    typeParagraph(anna.doc, 'Дальше')
    await waitFor(isSaved(anna), 'the next edit to be saved')
    expect(plainText(anna.doc)).not.toContain('Подделка')
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
  })

  it('becomes a writer and a reader again without leaving the room', async () => {
    const documentId = await here.letter()
    const reader = await here.entered(documentId, here.office.reviewer)
    await inCommand(here.office.executor, (ctx) =>
      grant(ctx, documentId, [`p:${here.office.reviewer.personId}`], 'write'),
    )
    here.rooms.applySessionsNotice({ personId: here.office.reviewer.personId, documentId, reason: 'access' })
    await waitFor(() => reader.state().mayWrite, 'the right to write to arrive')
    typeParagraph(reader.doc, 'Теперь можно')
    await waitFor(isSaved(reader), 'the edit to be saved')
    expect(await here.stored(documentId)).toContain('Теперь можно')
  })
})

describe('somebody who was invited', () => {
  it('A-03.04 is out of the text when the invitation is taken back, with what was typed before on the disk', async () => {
    const { office } = here
    const documentId = await here.letter()
    const anna = await here.entered(documentId, office.executor)
    const guest = { documentId, access: 'write', personIds: [office.stranger.personId] }
    await execute(invite, { actor: office.executor }, guest)
    const boris = await here.entered(documentId, office.stranger)
    typeParagraph(boris.doc, 'Написано гостем')
    await waitFor(isSaved(boris), 'the edit to be saved')
    await execute(uninvite, { actor: office.executor }, { documentId, personId: office.stranger.personId })
    here.rooms.applySessionsNotice({ personId: office.stranger.personId, documentId, reason: 'access' })
    await waitFor(() => boris.state().closed !== null, 'the room to be closed for the guest')
    typeParagraph(anna.doc, 'Без гостя')
    await waitFor(isSaved(anna), 'the next edit to be saved')
    expect(plainText(boris.doc)).not.toContain('Без гостя')
    expect(await here.stored(documentId)).toContain('Написано гостем')
  })
})

function forgedFrames(doc: Y.Doc): Uint8Array[] {
  return [sync.messageYjsSyncStep2, sync.messageYjsUpdate].map((kind) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.SYNC)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
    return encoding.toUint8Array(encoder)
  })
}

describe('presence', () => {
  it('takes the name from the session, never from the client', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    boris.awareness.setLocalState({
      user: { id: here.office.head.personId, name: 'Карташов И. П.' },
      cursor: null,
      extra: 'x',
    })
    const seen = () => anna.awareness.getStates().get(boris.doc.clientID)
    await waitFor(seen, 'presence to arrive')
    expect(seen()).toMatchObject({
      user: { id: here.office.colleague.personId, name: here.office.colleague.name, mode: MODE.WRITE },
    })
    expect(seen()).not.toHaveProperty('extra')
  })

  it('cannot be changed or ended for somebody else', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    const third = await here.entered(documentId, here.office.reviewer)
    await waitFor(() => third.awareness.getStates().size === 3, 'all three to be present')
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.AWARENESS)
    encoding.writeVarUint8Array(
      encoder,
      presenceOf([anna.doc.clientID, 9999, null], [12345, 1, { user: { name: 'Никто' } }]),
    )
    boris.provider.ws?.send(encoding.toUint8Array(encoder))
    boris.awareness.setLocalStateField('typing', true)
    await waitFor(
      () => third.awareness.getStates().get(boris.doc.clientID)?.typing === true,
      'the later message to arrive',
    )
    expect(third.awareness.getStates().get(anna.doc.clientID)?.user.name).toBe(here.office.executor.name)
    expect(third.awareness.getStates().has(12345)).toBe(false)
  })

  it('is gone when the person leaves and back at once when the connection is', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    const seen = () => anna.awareness.getStates().has(boris.doc.clientID)
    await waitFor(seen, 'the colleague to be seen')
    boris.provider.ws?.close()
    await waitFor(() => !seen(), 'the colleague to be gone')
    await waitFor(seen, 'the colleague to be back')
  })
})

function presenceOf(...entries: [client: number, clock: number, state: unknown][]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
