// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { baseExtensions } from '@/lib/editor/schema'
import { remoteCarets } from './remote-carets'

let editor: Editor
let awareness: Awareness
let colleague: Awareness

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const doc = new Y.Doc()
  awareness = new Awareness(doc)
  colleague = new Awareness(new Y.Doc())
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [
      ...baseExtensions,
      Collaboration.configure({ document: doc, field: BODY_FIELD }),
      remoteCarets({ awareness, doc }),
    ],
  })
  editor.commands.insertContent('Первый абзац')
})
afterEach(() => {
  editor.destroy()
  for (const presence of [awareness, colleague]) presence.destroy()
  vi.useRealTimers()
})

/** News that the colleague stands at a place of the text, as it comes from the office. */
function colleagueAt(place: number | null) {
  const { type, binding } = ySyncPluginKey.getState(editor.state)
  const at = place === null ? null : absolutePositionToRelativePosition(place, type, binding.mapping)
  colleague.setLocalState(
    place === null ? null : { user: { id: 'osipova', name: 'Осипова Д. М.' }, cursor: { anchor: at, head: at } },
  )
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(colleague, [colleague.clientID]), 'office')
}
const drawn = () => editor.view.dom.innerHTML.replace(/<span class="remote-caret.*?<\/span><\/span>/, '|')
const compose = (type: string) => editor.view.dom.dispatchEvent(new Event(type, { bubbles: true }))

it('A-03.04 the carets of colleagues are drawn once for all the news that came together', () => {
  const draws = vi.fn()
  editor.on('transaction', draws)
  for (const place of [1, 3, 7]) colleagueAt(place)
  vi.runAllTimers()
  expect(drawn()).toBe('<p>Первый| абзац</p>')
  expect(draws).toHaveBeenCalledTimes(1)
  colleagueAt(null)
  vi.runAllTimers()
  expect(drawn()).toBe('<p>Первый абзац</p>')
})

it('A-03.04 no caret is drawn into a word that is being composed, though it was begun after the news', () => {
  colleagueAt(7)
  compose('compositionstart')
  vi.advanceTimersByTime(1000)
  expect(drawn()).toBe('<p>Первый абзац</p>')
  compose('compositionend')
  vi.advanceTimersByTime(200)
  expect(drawn()).toBe('<p>Первый| абзац</p>')
})

it('A-03.04 a caret whose editor is gone is not drawn', () => {
  colleagueAt(7)
  editor.destroy()
  expect(() => vi.runAllTimers()).not.toThrow()
})
