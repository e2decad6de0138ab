import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { OwnWords } from './own-words'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function writing() {
  const doc = new Y.Doc()
  const own = new OwnWords(doc)
  const write = (letters: string) => doc.getText('body').insert(0, letters)
  const fresh = (clock: number) => own.isFresh(Y.createID(doc.clientID, clock))
  return { doc, own, write, fresh, saved: () => own.allSaved(performance.now()) }
}

it('A-03.04 words are fresh until they are on the disk for five seconds', () => {
  const { write, fresh, saved } = writing()
  write('да')
  vi.advanceTimersByTime(60_000)
  expect([fresh(0), fresh(1)]).toEqual([true, true])
  saved()
  write('нет')
  vi.advanceTimersByTime(4000)
  saved()
  expect(fresh(1)).toBe(true)
  vi.advanceTimersByTime(1000)
  expect([fresh(1), fresh(2)]).toEqual([false, true])
  vi.advanceTimersByTime(4000)
  saved()
  expect([fresh(4), fresh(5)]).toEqual([false, true])
})

it('A-03.04 what an earlier tab left unsent is looked after as one’s own, and is fresh', () => {
  const { doc, own } = writing()
  const earlier = new Y.Doc()
  earlier.getText('body').insert(0, 'да')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier))
  expect([...own.clients]).toEqual([doc.clientID])
  own.takeOver()
  expect([...own.clients]).toEqual([doc.clientID, earlier.clientID])
  expect(own.isFresh(Y.createID(earlier.clientID, 0))).toBe(true)
})
