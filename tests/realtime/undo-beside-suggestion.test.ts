import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { OwnUndo } from '@/components/editor/own-undo'
import { plainText } from '../support/room-text'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
type Run = { insert: string; attributes?: object }
const worn = (words: Y.XmlText) =>
  (words.toDelta() as Run[]).map(({ insert, attributes = null }) => [insert, attributes])
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

  it.each(['deleted', 'inserted', 'bold'])(
    'of one’s own words made %s, in the middle of which a colleague has written, leaves none of them so',
    async (kind) => {
      const documentId = await here.letter('Слова для правок.')
      const { executor, colleague } = here.office
      const anna = await here.entered(documentId, executor)
      const boris = await here.entered(documentId, colleague)
      const mark = { [kind]: kind === 'bold' ? {} : { id: 'own', by: colleague.personId, name: 'Кто-то', at: 1 } }
      const undo = new OwnUndo(boris.doc.getXmlFragment('body'), colleague.personId)
      undo.addTrackedOrigin('boris')
      boris.doc.transact(() => wordsAt(boris.doc).format(6, 10, mark), 'boris')
      await waitFor(() => worn(wordsAt(anna.doc)).length > 1, 'the look to arrive')
      wordsAt(anna.doc).insert(10, 'чужое', { [kind]: null })
      await waitFor(() => plainText(boris.doc).includes('чужое'), 'the colleague’s words to arrive')
      undo.undo()
      await waitFor(isSaved(boris), 'the undo to be on disk')
      const free = worn(wordsAt(boris.doc))
      expect(free.map(([insert]) => insert).join('')).toBe('Слова для чужоеправок.')
      expect(free.every(([, attributes]) => attributes === null)).toBe(true)
      undo.redo()
      expect(worn(wordsAt(boris.doc)).at(-1)).toEqual(['.', null])
      await waitFor(isSaved(boris), 'the redo to be on disk')
      expect(boris.state().closed).toBeNull()
    },
  )

  it('of the rest of one’s own suggestion leaves what one proposed before the page was opened anew', async () => {
    const documentId = await here.letter('Слова для правок.')
    const { colleague } = here.office
    const mark = { deleted: { id: 'own', by: colleague.personId, name: 'Кто-то', at: 1 } }
    const before = await here.entered(documentId, colleague)
    wordsAt(before.doc).format(10, 6, mark)
    await waitFor(isSaved(before), 'the suggestion to be on disk')
    before.destroy()
    const boris = await here.entered(documentId, colleague)
    const undo = new OwnUndo(boris.doc.getXmlFragment('body'), colleague.personId)
    undo.addTrackedOrigin('boris')
    boris.doc.transact(() => wordsAt(boris.doc).format(6, 4, mark), 'boris')
    undo.undo()
    expect(worn(wordsAt(boris.doc))).toEqual([
      ['Слова для ', null],
      ['правок', mark],
      ['.', null],
    ])
  })
})
