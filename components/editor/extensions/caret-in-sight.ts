import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** As near an edge the library begins to scroll, in pixels. */
const MARGIN = 5

/**
 * After a letter the caret almost always stands in sight already. That is seen by the one pane that scrolls; otherwise the library asks
 * every element around the text for its place and style before the letter is drawn.
 */
export const CaretInSight = Extension.create({
  name: 'caretInSight',
  addProseMirrorPlugins() {
    let pane: Element | null = null
    const handleScrollToSelection = (view: EditorView) => {
      if (!pane?.isConnected) pane = paneOf(view.dom)
      return pane !== null && view.state.selection.empty && isInSight(view, pane)
    }
    return [new Plugin({ props: { handleScrollToSelection } })]
  },
})

function paneOf(text: Element): Element | null {
  for (let around = text.parentElement; around; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around
  return null
}

function isInSight(view: EditorView, pane: Element): boolean {
  const caret = view.coordsAtPos(view.state.selection.head, 1)
  const seen = pane.getBoundingClientRect()
  // Keys on the screen of a phone cover the lower part of the pane.
  const bottom = Math.min(seen.bottom, window.visualViewport?.height ?? window.innerHeight)
  const beside = caret.left >= seen.left && caret.right <= seen.right
  return beside && caret.top >= Math.max(seen.top, 0) + MARGIN && caret.bottom <= bottom - MARGIN
}
