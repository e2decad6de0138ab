import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onceComposed } from './once-composed'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An editor in which a word is or is not being composed. */
const editorWith = (view: { composing: boolean }) => ({ isDestroyed: false, view }) as unknown as Editor

it('A-03.04 what is drawn over the text is drawn at once', () => {
  const draw = vi.fn()
  onceComposed(editorWith({ composing: false }), draw)
  expect(draw).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})

it('A-03.04 while a word is being composed it waits for its end, unless it was given up', () => {
  const [view, draw, other] = [{ composing: true }, vi.fn(), vi.fn()]
  onceComposed(editorWith(view), draw)
  const giveUp = onceComposed(editorWith(view), other)
  vi.advanceTimersByTime(1000)
  expect(draw).not.toHaveBeenCalled()
  giveUp()
  view.composing = false
  vi.advanceTimersByTime(100)
  expect(draw).toHaveBeenCalledTimes(1)
  expect(other).not.toHaveBeenCalled()
})
