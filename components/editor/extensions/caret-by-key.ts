import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/**
 * A key acts where the caret stands on screen. A browser tells that the caret has moved a task later than it moved it, and the
 * keys that wait go first: on a busy page End and Enter, pressed one after the other, broke the line in the old place. A letter
 * needs nothing, for the browser itself puts it at its caret.
 */
export const CaretByKey = Extension.create({
  name: 'caretByKey',
  addProseMirrorPlugins() {
    const keydown = (view: EditorView, event: KeyboardEvent) => {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!letter && !MODIFIERS.has(event.key) && !event.isComposing)
        view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { keydown } } })]
  },
})
