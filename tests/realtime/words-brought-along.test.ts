import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { plainText } from '../support/room-text'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
type Run = { insert: string; attributes?: Record<string, unknown> }
const body = ({ doc }: RoomSession) => doc.getXmlFragment('body')
const wordsOf = (room: RoomSession, index: number) => (body(room).get(index) as Y.XmlElement).get(0) as Y.XmlText

function block(name: string, runs: Run[]): Y.XmlElement {
  const [made, words] = [new Y.XmlElement(name), new Y.XmlText()]
  words.applyDelta(runs)
  made.insert(0, [words])
  return made
}
/** As the editor does it: words are taken out of one place and written anew in another, in one edit. */
const MOVES: Record<string, (room: RoomSession) => void> = {
  'splits the paragraph': (room) => {
    const words = wordsOf(room, 1)
    words.delete(5, words.length - 5)
    body(room).insert(2, [block('paragraph', [{ insert: 'слова.' }])])
  },
  'joins it to the one before': (room) => {
    wordsOf(room, 0).insert(wordsOf(room, 0).length, 'Наши слова.', { bold: null })
    body(room).delete(1, 1)
  },
  'makes a heading of it': (room) => {
    body(room).delete(1, 1)
    body(room).insert(1, [block('heading', [{ insert: 'Наши слова.' }])])
  },
}
const AFTER: Record<string, string> = {
  'splits the paragraph': 'Начало\nНаши \nслова большие. И ещё.\n',
  'joins it to the one before': 'НачалоНаши слова большие. И ещё.\n',
  'makes a heading of it': 'Начало\nНаши слова большие. И ещё.\n',
}

/** Anna and Boris in a letter of two paragraphs, both seen by both. */
async function twoInALetter() {
  const documentId = await here.letter()
  const anna = await here.entered(documentId, here.office.executor)
  const boris = await here.entered(documentId, here.office.colleague)
  body(boris).insert(1, [block('paragraph', [{ insert: 'Наши слова.' }])])
  await waitFor(() => plainText(anna.doc).includes('слова'), 'the second paragraph to arrive')
  return { documentId, anna, boris }
}

describe('A-03.04 what one writes while a colleague moves the words', () => {
  it.each(Object.keys(MOVES))('stands among them where they went, once: the colleague %s', async (move) => {
    const { documentId, anna, boris } = await twoInALetter()
    anna.provider.disconnect()
    const words = wordsOf(anna, 1)
    words.insert(words.length, ' И ещё.', { bold: {} })
    words.insert(10, ' большие')
    boris.doc.transact(() => MOVES[move]?.(boris))
    await waitFor(isSaved(boris), 'the move to be on the disk')
    anna.provider.connect()
    await waitFor(isSaved(anna), 'all of it to be on the disk')
    await waitFor(() => plainText(boris.doc) === plainText(anna.doc), 'both to see one text')
    expect(plainText(anna.doc)).toBe(AFTER[move])
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
    const last = body(anna).get(body(anna).length - 1) as Y.XmlElement
    expect(((last.get(0) as Y.XmlText).toDelta() as Run[]).at(-1)).toEqual({
      insert: ' И ещё.',
      attributes: { bold: {} },
    })
  })

  it('of two who write there each moves their own, and nothing stands twice', async () => {
    const { documentId, anna, boris } = await twoInALetter()
    const second = await here.entered(documentId, here.office.executor)
    boris.provider.disconnect()
    wordsOf(anna, 1).insert(10, ' большие')
    await waitFor(() => plainText(second.doc).includes('большие'), 'each to see the other')
    wordsOf(second, 1).insert(wordsOf(second, 1).length, ' И ещё.')
    await waitFor(() => plainText(anna.doc).includes('И ещё'), 'each to see the other')
    boris.doc.transact(() => MOVES['joins it to the one before']?.(boris))
    boris.provider.connect()
    const met = 'НачалоНаши слова большие. И ещё.\n'
    for (const room of [anna, second, boris])
      await waitFor(() => isSaved(room)() && plainText(room.doc) === met, 'all to see one text')
    expect(await here.stored(documentId)).toBe(met)
  })

  it('goes with a paragraph the colleague has deleted, and leaves a dragged passage what stood behind it', async () => {
    const { anna, boris } = await twoInALetter()
    wordsOf(anna, 1).insert(11, ' Конец.')
    await waitFor(() => plainText(boris.doc).includes('Конец'), 'the end to be seen')
    boris.doc.transact(() => {
      wordsOf(boris, 1).delete(0, 5)
      wordsOf(boris, 0).insert(6, ' Наши')
    })
    await waitFor(() => plainText(anna.doc) === plainText(boris.doc), 'the passage to be seen moved')
    expect(plainText(anna.doc)).toBe('Начало Наши\nслова. Конец.\n')
    anna.provider.disconnect()
    wordsOf(anna, 1).insert(0, 'Лишние ')
    body(boris).delete(1, 1)
    await waitFor(isSaved(boris), 'the deletion to be on the disk')
    anna.provider.connect()
    await waitFor(isSaved(anna), 'all of it to be on the disk')
    expect(plainText(anna.doc)).toBe('Начало Наши\n')
  })
})
