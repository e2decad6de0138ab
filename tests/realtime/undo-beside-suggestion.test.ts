import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { OwnUndo } from '@/components/editor/own-undo'
import { plainText } from '../support/room-text'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
const wordsAt = (doc: Y.Doc) => (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText

describe('A-03.04 an honest undo beside a colleague’s suggestion', () => {
  it.each<[string, (boris: Y.XmlText, own: object) => void]>([
    ['after it', (words, own) => words.insert(3, 'своё', own)],
    ['before it', (words, own) => words.insert(0, 'своё', own)],
    ['inside it', (words, own) => words.insert(1, 'своё', own)],
    ['plainly after it', (words) => words.insert(3, 'своё', { inserted: null })],
  ])('of one’s own words %s is taken', async (_where, write) => {
    const documentId = await here.letter()
    const { executor, colleague } = here.office
    const anna = await here.entered(documentId, executor)
    const boris = await here.entered(documentId, colleague)
    const mark = (id: string, by: string) => ({ inserted: { id, by, name: 'Кто-то', at: 1 } })
    wordsAt(anna.doc).insert(0, 'Она', mark('one', executor.personId))
    await waitFor(() => plainText(boris.doc).includes('Она'), 'the suggestion to arrive')
    const before = JSON.stringify(wordsAt(boris.doc).toDelta())
    const undo = new OwnUndo(boris.doc.getXmlFragment('body'), colleague.personId)
    undo.addTrackedOrigin('boris')
    boris.doc.transact(() => write(wordsAt(boris.doc), mark('two', colleague.personId)), 'boris')
    undo.undo()
    await waitFor(() => isSaved(boris)() || boris.state().closed !== null, 'the undo to be answered')
    expect(boris.state().closed).toBeNull()
    await waitFor(() => JSON.stringify(wordsAt(anna.doc).toDelta()) === before, 'both to see the text as it was')
    expect(JSON.stringify(wordsAt(boris.doc).toDelta())).toBe(before)
  })
})
