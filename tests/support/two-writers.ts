import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { expect, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { CaretWithWords } from '@/components/editor/extensions/caret-with-words'
import { BODY_FIELD, type BodyNode } from '@/lib/editor/content'
import { baseExtensions } from '@/lib/editor/schema'
import { keepWords } from '@/lib/editor/stranded/keep-words'
import { updateFromBody } from '@/lib/editor/yjs'

const OFFICE = 'office'
export const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text }] : [],
})
export const row = (...cells: string[]): BodyNode => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
})

/** One person at the text: what they write waits until it is sent. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly editor: Editor
  private unsent: Uint8Array[] = []
  fresh = true

  constructor(start: Uint8Array) {
    Y.applyUpdate(this.doc, start, OFFICE)
    this.editor = new Editor({
      element: document.createElement('div'),
      extensions: [
        ...baseExtensions,
        CaretWithWords,
        Collaboration.configure({ document: this.doc, field: BODY_FIELD }),
      ],
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== OFFICE && this.unsent.push(update))
  }

  hear(updates: Uint8Array[]): void {
    const own = { clients: new Set([this.doc.clientID]), isFresh: () => this.fresh }
    const takeIn = () =>
      this.doc.transact(() => updates.forEach((one) => void Y.applyUpdate(this.doc, one, OFFICE)), OFFICE)
    keepWords({ doc: this.doc, origin: OFFICE, own, updates }, takeIn)
  }

  send(): Uint8Array[] {
    return this.unsent.splice(0)
  }

  /** The caret goes to a place in words that stand in the text. */
  at(words: string, side: 'before' | 'after' = 'before') {
    let found = -1
    this.editor.state.doc.descendants((node, pos) => {
      const index = node.isText && found < 0 ? (node.text ?? '').indexOf(words) : -1
      if (index >= 0) found = pos + index + (side === 'after' ? words.length : 0)
    })
    expect(found, words).toBeGreaterThan(0)
    this.editor.commands.setTextSelection(found)
    return this.editor.commands
  }

  get lines(): string[] {
    const lines: string[] = []
    this.editor.state.doc.descendants((node) => {
      if (node.isTextblock) lines.push(node.textContent)
    })
    return lines
  }
}

/** Two people at one text, who do not hear of each other until `meet`. */
export function apart(...blocks: (string | BodyNode)[]) {
  const content = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))
  const start = updateFromBody({ type: 'doc', content })
  const [anna, boris] = [new Writer(start), new Writer(start)]
  const leave = () => {
    for (const { editor } of [anna, boris]) editor.destroy()
  }
  onTestFinished(leave)
  const meet = () => {
    for (let round = 0; round < 3; round++) {
      const [hers, his] = [anna.send(), boris.send()]
      if (his.length) anna.hear(his)
      if (hers.length) boris.hear(hers)
    }
    expect(anna.editor.getJSON()).toEqual(boris.editor.getJSON())
    return boris.lines
  }
  return { anna, boris, meet, leave }
}
