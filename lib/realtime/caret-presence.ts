import type { Awareness } from 'y-protocols/awareness'
import { AFTER_PAINT, type Later } from './after-paint'

type Listener = (...news: unknown[]) => void
const CARET = 'cursor'

/**
 * Presence as the drawing of carets needs it. One's own caret is the browser's: y-tiptap would draw everybody's anew whenever
 * it moved, at every letter. Colleagues hear of it when the letter is on screen, and only of where it stands by then; that it
 * has left the text they hear at once.
 */
export function caretPresence(awareness: Awareness, afterPaint: Later | null = AFTER_PAINT): Awareness {
  const heard = new Map<Listener, Listener>()
  let waiting: { value: unknown } | null = null
  const tell = () => {
    if (waiting) awareness.setLocalStateField(CARET, waiting.value)
    waiting = null
  }
  const on = (name: string, listener: Listener) => {
    const others: Listener = (news, origin) => origin !== 'local' && listener(news, origin)
    if (name === 'change') heard.set(listener, others)
    awareness.on(name as 'change', name === 'change' ? others : listener)
  }
  const off = (name: string, listener: Listener) =>
    awareness.off(name as 'change', (name === 'change' && heard.get(listener)) || listener)
  const setLocalStateField = (field: string, value: unknown) => {
    if (field !== CARET) return awareness.setLocalStateField(field, value)
    const told = waiting !== null
    waiting = { value }
    if (value === null || !afterPaint) tell()
    else if (!told) afterPaint(tell)
  }
  return Object.assign(Object.create(awareness) as Awareness, { on, off, setLocalStateField })
}
