import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'

export const EDITS = ['type', 'erase', 'split', 'join', 'bold', 'clause', 'remove'] as const
/** `at` and `far` are places as shares of whatever there is, so that any edit fits any text. */
export type Edit = { kind: (typeof EDITS)[number]; block: number; at: number; far: number; words: string }

/** One edit as an editor makes it: one transaction of the live document. */
export function edit(doc: Y.Doc, { kind, block, at, far, words }: Edit): void {
  const body = doc.getXmlFragment(BODY_FIELD)
  const index = placeIn(body.length, block)
  const paragraph = body.get(index)
  doc.transact(() => {
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(paragraph instanceof Y.XmlElement) || !(text instanceof Y.XmlText)) return addParagraph(body, index, words)
    const from = placeIn(text.length + 1, at)
    const length = placeIn(text.length - from + 1, far)
    if (kind === 'type') text.insert(from, words)
    if (kind === 'erase') text.delete(from, length)
    if (kind === 'bold' && length) text.format(from, length, { bold: far > 0.5 ? {} : null })
    if (kind === 'clause') paragraph.setAttribute('list', far > 0.5 ? 'clause' : 'letter')
    if (kind === 'remove' && body.length > 1) body.delete(index, 1)
    if (kind === 'split') {
      const tail = text
        .toString()
        .replace(/<[^>]*>/g, '')
        .slice(from)
      text.delete(from, text.length - from)
      addParagraph(body, index + 1, tail)
    }
    if (kind === 'join' && index > 0) {
      const before = (body.get(index - 1) as Y.XmlElement).get(0)
      if (before instanceof Y.XmlText) before.insert(before.length, text.toString().replace(/<[^>]*>/g, ''))
      body.delete(index, 1)
    }
  })
}

const placeIn = (length: number, share: number): number => Math.min(length - 1, Math.floor(share * length))

function addParagraph(body: Y.XmlFragment, index: number, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  body.insert(Math.max(0, Math.min(index, body.length)), [paragraph])
}
