import * as Y from 'yjs'
import { BODY_FIELD, type BodyNode, textOf } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'

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

export const plainText = (doc: Y.Doc): string => textOf(bodyOf(doc))
export const plainBody = (body: BodyNode): string => textOf(body)
