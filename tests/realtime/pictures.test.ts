import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BodyNode } from '@/lib/editor/content'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { bodyOf } from '@/lib/editor/yjs'
import { CLOSE } from '@/lib/realtime/room-protocol'
import { currentText } from '@/server/rooms'
import { typeInto, typeParagraph } from '../support/room-text'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]

function picture(attributes: Record<string, unknown>): Y.XmlElement {
  const element = new Y.XmlElement('image')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string)
  return element
}
const put = (doc: Y.Doc, at: number, attributes: Record<string, unknown>) =>
  doc.getXmlFragment('body').insert(at, [picture(attributes)])
const shape = ({ content = [] }: BodyNode) => content.map(({ type, attrs }) => [type, attrs?.sha256 ?? attrs?.width])
const pictureIn = (doc: Y.Doc, at: number) => doc.getXmlFragment('body').get(at) as Y.XmlElement

describe('A-03.04 pictures in a text two people write at once', () => {
  it('both see both pictures, the words around them, and the last width of each; so does the disk', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    put(anna.doc, 1, { sha256: A, width: 80, alt: '' })
    put(boris.doc, 0, { sha256: B, width: 40, alt: 'План' })
    typeParagraph(anna.doc, 'После')
    await waitFor(() => isSaved(anna)() && isSaved(boris)(), 'both to be saved')
    await waitFor(() => pictureKeys(bodyOf(anna.doc)).size === 2, 'Anna to see both')
    await waitFor(() => pictureKeys(bodyOf(boris.doc)).size === 2, 'Boris to see both')
    const same = () => JSON.stringify(bodyOf(anna.doc)) === JSON.stringify(bodyOf(boris.doc))
    await waitFor(same, 'both to see the words after them')
    typeInto(boris.doc, 1, ' и дальше')
    pictureIn(anna.doc, 0).setAttribute('width', 55.5 as never)
    await waitFor(() => Number(pictureIn(boris.doc, 0).getAttribute('width')) === 55.5, 'the width to arrive')
    await waitFor(() => isSaved(anna)() && isSaved(boris)(), 'both to be saved')
    const stored = await currentText(here.database.db, documentId)
    expect(stored).toEqual(bodyOf(boris.doc))
    expect(shape(stored)).toEqual([
      ['image', B],
      ['paragraph', undefined],
      ['image', A],
      ['paragraph', undefined],
    ])
    expect(JSON.stringify(stored)).toContain('Начало и дальше')
  })

  it('one deletes a picture while the other draws it wider: it is gone for both, and the text is sound', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    put(anna.doc, 1, { sha256: A, width: 80, alt: '' })
    await waitFor(() => pictureKeys(bodyOf(boris.doc)).size === 1, 'the picture to arrive')
    pictureIn(boris.doc, 1).setAttribute('width', 120 as never)
    anna.doc.getXmlFragment('body').delete(1, 1)
    await waitFor(() => isSaved(anna)() && isSaved(boris)(), 'both to be saved')
    await waitFor(() => pictureKeys(bodyOf(boris.doc)).size === 0, 'Boris to see it gone')
    expect(await here.stored(documentId)).toBe('Начало\n')
  })

  it.each<[string, Record<string, unknown>]>([
    ['an address instead of a picture', { sha256: 'https://evil.example/x.png' }],
    ['a script', { sha256: 'javascript:alert(1)' }],
    ['data', { sha256: 'data:image/png;base64,AAAA' }],
    ['a width of a kilometre', { sha256: A, width: 1_000_000 }],
    ['a width that is no number', { sha256: A, width: '50mm;background:url(//evil)' }],
    ['a description of a megabyte', { sha256: A, alt: 'а'.repeat(100_000) }],
    ['a handler', { sha256: A, onerror: 'alert(1)' }],
    ['an address beside the hash', { sha256: A, src: 'https://evil.example/x.png' }],
  ])('a picture with %s closes its sender, and the text does not take it', async (_what, attributes) => {
    const documentId = await here.letter()
    const boris = await here.entered(documentId, here.office.colleague)
    put(boris.doc, 1, attributes)
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    expect(await here.stored(documentId)).toBe('Начало\n')
  })

  it('nothing can stand inside a picture', async () => {
    const documentId = await here.letter()
    const boris = await here.entered(documentId, here.office.colleague)
    const nested = picture({ sha256: A, width: 80 })
    nested.insert(0, [new Y.XmlElement('paragraph')])
    boris.doc.getXmlFragment('body').push([nested])
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    expect(await here.stored(documentId)).toBe('Начало\n')
  })
})
