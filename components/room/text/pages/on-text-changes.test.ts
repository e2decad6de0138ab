// @vitest-environment happy-dom
import { Editor } from '@tiptap/core'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PageGaps } from '@/components/editor/extensions/page-gaps'
import { baseExtensions } from '@/lib/editor/schema'
import { onTextChanges } from './on-text-changes'

let editor: Editor
let stop: () => void
let laid = 0
let height = 100

beforeEach(() => {
  laid = 0
  height = 100
  editor = new Editor({ element: document.createElement('div'), extensions: [...baseExtensions, PageGaps] })
  // No layout without a browser: the text is as high as the test says.
  Object.defineProperty(editor.view.dom, 'offsetHeight', { get: () => height })
  stop = onTextChanges(editor, () => {
    laid += 1
  })
})
afterEach(() => {
  stop()
  editor.destroy()
})

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const own = () => editor.view.dispatch(editor.state.tr.insertText('а', 1))
const colleague = () => editor.view.dispatch(editor.state.tr.insertText('б', 1).setMeta(ySyncPluginKey, {}))

it('one letter of mine lays the sheets at once, and only when the text has grown', () => {
  own()
  own()
  expect(laid).toBe(1)
  height = 120
  own()
  expect(laid).toBe(2)
})

it('letters of colleagues lay the sheets once, before the next paint', async () => {
  for (let letter = 0; letter < 20; letter++) {
    height += 20
    colleague()
  }
  expect(laid).toBe(0)
  await frame()
  expect(laid).toBe(1)
})

it('new gaps are fitted at once though the text is as high as before', () => {
  own()
  editor.commands.askForPages()
  editor.commands.drawPages([])
  expect(laid).toBe(2)
})

it('nothing is laid after the sheets are gone', async () => {
  colleague()
  stop()
  own()
  await frame()
  expect(laid).toBe(0)
})
