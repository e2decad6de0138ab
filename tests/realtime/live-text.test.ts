import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { roomSnapshots, roomUpdates } from '@/db/schema'
import { settleText } from '@/server/rooms/settle-text'
import { plainText, typeInto, typeParagraph, updateFrame } from '../support/room-text'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

describe('a live text', () => {
  it('A-03.04 two people type at once and both see one text', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    typeParagraph(anna.doc, 'Первый')
    typeParagraph(boris.doc, 'Второй')
    typeInto(anna.doc, 0, ' письма')
    await waitFor(
      () => plainText(anna.doc) === plainText(boris.doc) && plainText(anna.doc).includes('Второй'),
      'both to see one text',
    )
    expect(plainText(anna.doc)).toContain('Начало письма')
    await waitFor(() => isSaved(anna)() && isSaved(boris)(), 'both to be saved')
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
  })

  it('A-03.04 gives an edit that had waited for another also to who sent that other', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    // Somebody's two edits: a killed node passed the first on to Anna only, and the second comes through Boris.
    const third = new Y.Doc()
    const edits: Uint8Array[] = []
    Y.applyUpdate(third, Y.encodeStateAsUpdate(anna.doc))
    third.on('update', (update) => edits.push(update))
    typeInto(third, 0, ' первая')
    typeInto(third, 0, ' вторая')
    const [first, second] = edits as [Uint8Array, Uint8Array]
    boris.provider.ws?.send(new Uint8Array(updateFrame(second)))
    typeParagraph(boris.doc, 'Дальше')
    await waitFor(() => plainText(anna.doc).includes('Дальше'), 'the second edit to have arrived')
    Y.applyUpdate(anna.doc, first)
    await waitFor(() => plainText(anna.doc).includes('Начало первая вторая'), 'both edits at Anna')
    await waitFor(() => plainText(boris.doc) === plainText(anna.doc), 'both to see one text')
    await waitFor(isSaved(anna), 'the first edit to be saved')
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
  })

  it('says «saved» only when the edit is on disk, deletions too', async () => {
    const documentId = await here.letter('Лишнее слово')
    const anna = await here.entered(documentId, here.office.executor)
    const paragraph = anna.doc.getXmlFragment('body').get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).delete(0, 7)
    expect(anna.state().save).toBe('saving')
    await waitFor(isSaved(anna), 'the deletion to be saved')
    expect(await here.stored(documentId)).toBe('слово\n')
  })

  it('names the author of every edit in the log', async () => {
    const documentId = await here.letter()
    const boris = await here.entered(documentId, here.office.colleague)
    typeParagraph(boris.doc, 'Правка')
    await waitFor(isSaved(boris), 'the edit to be saved')
    const rows = await here.database.db.select().from(roomUpdates).where(eq(roomUpdates.documentId, documentId))
    expect(rows.map((row) => row.personId)).toEqual([here.office.executor.personId, here.office.colleague.personId])
  })

  it('leaves memory with the last person and comes back whole', async () => {
    const documentId = await here.letter()
    const before = here.rooms.count()
    const anna = await here.entered(documentId, here.office.executor)
    typeParagraph(anna.doc, 'До ухода')
    await waitFor(isSaved(anna), 'the edit to be saved')
    anna.destroy()
    await waitFor(() => here.rooms.count() === before, 'the room to leave memory')
    const again = await here.entered(documentId, here.office.executor)
    expect(plainText(again.doc)).toBe('Начало\nДо ухода\n')
  })

  it('opens the same after its log is folded into a snapshot, and keeps the log', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    for (let i = 0; i < 600; i++) typeInto(anna.doc, 0, `${i % 10}`)
    await waitFor(isSaved(anna), 'the edits to be saved')
    await settleText(documentId)
    const [snapshot] = await here.database.db
      .select()
      .from(roomSnapshots)
      .where(eq(roomSnapshots.documentId, documentId))
    expect(snapshot?.upToSeq).toBeGreaterThan(0)
    typeInto(anna.doc, 0, ' после')
    await waitFor(isSaved(anna), 'the later edit to be saved')
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
    expect(await here.database.db.$count(roomUpdates, eq(roomUpdates.documentId, documentId))).toBe(602)
  })

  it('keeps edits made while the connection was lost', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    anna.provider.disconnect()
    typeParagraph(anna.doc, 'Без связи')
    expect(anna.state().save).toBe('offline')
    typeParagraph(boris.doc, 'Тем временем')
    anna.provider.connect()
    await waitFor(isSaved(anna), 'the lost edits to be saved')
    await waitFor(() => plainText(boris.doc) === plainText(anna.doc), 'both to see one text')
    expect(await here.stored(documentId)).toContain('Без связи')
  })
})
