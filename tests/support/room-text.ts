import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { BODY_FIELD, type BodyNode, textOf } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'
import { MESSAGE } from '@/lib/realtime/room-protocol'

/** Adds a paragraph at the end of a live text, as an editor would. */
export function typeParagraph(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    doc.getXmlFragment(BODY_FIELD).push([paragraph])
  })
}

/** Types into the n-th paragraph. */
export function typeInto(doc: Y.Doc, index: number, text: string): void {
  const paragraph = doc.getXmlFragment(BODY_FIELD).get(index) as Y.XmlElement
  const inner = paragraph.get(0) as Y.XmlText
  inner.insert(inner.length, text)
}

/** Makes the n-th paragraph a heading, as an editor does: it is taken out, and its words are written anew. */
export function makeHeading(doc: Y.Doc, index: number): void {
  const body = doc.getXmlFragment(BODY_FIELD)
  const words = ((body.get(index) as Y.XmlElement).get(0) as Y.XmlText).toString()
  doc.transact(() => {
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 1 as never)
    heading.insert(0, [new Y.XmlText(words)])
    body.delete(index, 1)
    body.insert(index, [heading])
  })
}

export const plainText = (doc: Y.Doc): string => textOf(bodyOf(doc))
export const plainBody = (body: BodyNode): string => textOf(body)

/** An update as a client of one's own making would send it. */
export function updateFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.SYNC)
  sync.writeUpdate(encoder, update)
  return encoding.toUint8Array(encoder)
}
