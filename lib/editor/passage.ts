import type { Node } from '@tiptap/pm/model'
import {
  absolutePositionToRelativePosition,
  initProseMirrorDoc,
  relativePositionToAbsolutePosition,
} from '@tiptap/y-tiptap'
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { BODY_FIELD } from './content'
import { documentSchema } from './schema'

/** A passage of a live text: two relative positions that travel with the words, and the words as they stood. */
export type Passage = { from: string; to: string; quote: string }
export type Placed = { from: number; to: number; state: 'exact' | 'edited' | 'moved' | 'lost' }

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2]

/** A live text as an editor sees it: its ProseMirror document and what of it came from which Yjs type. */
export type TextView = { ydoc: Y.Doc; body: Y.XmlFragment; mapping: Mapping; doc: Node }

/** The same view without an editor. */
export function viewOf(ydoc: Y.Doc): TextView {
  const body = ydoc.getXmlFragment(BODY_FIELD)
  const { doc, mapping } = initProseMirrorDoc(body, documentSchema())
  return { ydoc, body, doc, mapping }
}

const words = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, '', '')

/** Names a selection so that it can be found again after any edits. */
export function passageOf({ ydoc, body, mapping, doc }: TextView, from: number, to: number): Passage {
  const relative = (at: number): Y.RelativePosition => absolutePositionToRelativePosition(at, body, mapping)
  // y-tiptap binds to the character on the left; the start is bound to the one on the right, or text typed before it would join.
  const start = Y.createAbsolutePositionFromRelativePosition(relative(from), ydoc)
  const bound =
    start?.type instanceof Y.XmlText
      ? Y.createRelativePositionFromTypeIndex(start.type, start.index, 0)
      : relative(from)
  const encode = (position: Y.RelativePosition) => toBase64(Y.encodeRelativePosition(position))
  return { from: encode(bound), to: encode(relative(to)), quote: words(doc, from, to) }
}

/**
 * Where a passage is now; the same answer in browser and on the server. The very words: exact. Fewer words while the quote
 * stands whole elsewhere (moved by cut and paste, a split, a restore): there. Else what is left of it, or lost.
 */
export function placePassage({ ydoc, body, mapping, doc }: TextView, passage: Passage): Placed {
  const absolute = (position: string): number | null => {
    try {
      return relativePositionToAbsolutePosition(ydoc, body, Y.decodeRelativePosition(fromBase64(position)), mapping)
    } catch {
      return null
    }
  }
  return settle(doc, absolute(passage.from), absolute(passage.to), passage.quote)
}

function settle(doc: Node, from: number | null, to: number | null, quote: string): Placed {
  const alive = from !== null && to !== null && from < to && to <= doc.content.size
  const now = alive ? words(doc, from, to) : ''
  if (alive && now === quote) return { from, to, state: 'exact' }
  const grown = now.length > quote.length * 3
  const again = now.length < quote.length || grown ? findOnce(doc, quote) : null
  if (again) return { ...again, state: 'moved' }
  return alive ? { from, to, state: 'edited' } : { from: 0, to: 0, state: 'lost' }
}

const SHORTEST = 4

/** Only a unique match may take a remark over; a repeated phrase leaves it in the margin with its quote. */
function findOnce(doc: Node, quote: string): { from: number; to: number } | null {
  if (quote.length < SHORTEST) return null
  let text = ''
  const runs: { start: number; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (!node.isText) return
    runs.push({ start: text.length, pos })
    text += node.text
  })
  const found = text.indexOf(quote)
  if (found < 0 || text.indexOf(quote, found + 1) >= 0) return null
  const at = (offset: number): number => {
    const run = runs.findLast((one) => one.start <= offset) ?? { start: 0, pos: 0 }
    return run.pos + offset - run.start
  }
  return { from: at(found), to: at(found + quote.length - 1) + 1 }
}
