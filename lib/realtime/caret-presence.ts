import type { Awareness } from 'y-protocols/awareness'
import { AFTER_PAINT, type Later } from './after-paint'

type Listener = (...news: unknown[]) => void
const CARET = 'cursor'

/**
 * Presence as y-tiptap needs it. It hears of no change: it would draw everybody's carets anew whenever one's own moved, at every
 * letter, and into words that are being composed (see `remote-carets`). Colleagues hear of one's own caret when the letter is on
 * screen, and only of where it stands by then; that it has left the text they hear at once.
 */
export function caretPresence(awareness: Awareness, afterPaint: Later | null = AFTER_PAINT): Awareness {
  let waiting: { value: unknown } | null = null
  const tell = () => {
    if (waiting) awareness.setLocalStateField(CARET, waiting.value)
    waiting = null
  }
  const on = (name: string, listener: Listener) => name !== 'change' && awareness.on(name as 'update', listener)
  const setLocalStateField = (field: string, value: unknown) => {
    if (field !== CARET) return awareness.setLocalStateField(field, value)
    const told = waiting !== null
    waiting = { value }
    if (value === null || !afterPaint) tell()
    else if (!told) afterPaint(tell)
  }
  return Object.assign(Object.create(awareness) as Awareness, { on, setLocalStateField })
}
