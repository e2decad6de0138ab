import type { Editor } from '@tiptap/core'
import { afterPause } from './pause'

const LOOK_MS = 100

/**
 * Draws something over the text at once, or when the word that is being composed is done: what is drawn in its paragraph
 * meanwhile makes the browser write it twice. What was looked for before may come to be drawn after the word was begun.
 * Returns the way to give it up.
 */
export function onceComposed(editor: Pick<Editor, 'isDestroyed' | 'view'>, draw: () => void): () => void {
  const composing = () => !editor.isDestroyed && editor.view.composing
  const { touch, stop } = afterPause(LOOK_MS, () => (composing() ? touch() : draw()))
  if (composing()) touch()
  else draw()
  return stop
}
