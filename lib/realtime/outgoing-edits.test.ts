import { describe, expect, it, vi } from 'vitest'
import { newTextDoc } from '@/lib/editor/text-doc'
import { OutgoingEdits, type Taker } from './outgoing-edits'

const SERVER = 'server'

function desk() {
  const doc = newTextDoc()
  const painted: (() => void)[] = []
  const edits = new OutgoingEdits(doc, SERVER, (then) => painted.push(then))
  const taken: unknown[] = []
  const taker: Taker = (_update, origin) => taken.push(origin)
  const type = (word: string, origin: unknown = word) => doc.transact(() => doc.getMap('words').set(word, true), origin)
  const paint = () => {
    for (const then of painted.splice(0)) then()
  }
  return { doc, edits, taken, taker, type, paint }
}

describe('A-03.04 edits on their way out', () => {
  it('a letter is sent and kept when it is on screen, each edit once and in its order', () => {
    const { edits, taken, taker, type, paint } = desk()
    edits.giveTo(taker)
    type('п')
    type('и')
    expect([taken, edits.waiting]).toEqual([[], true])
    paint()
    expect([taken, edits.waiting]).toEqual([['п', 'и'], false])
    paint()
    type('ш')
    paint()
    expect(taken).toEqual(['п', 'и', 'ш'])
  })

  it('what a colleague has written waits for no paint', () => {
    const { edits, taken, taker, type } = desk()
    edits.giveTo(taker)
    type('от коллеги', SERVER)
    expect([taken, edits.waiting]).toEqual([[SERVER], false])
  })

  it('a page that stopped painting passes its edits on all the same', () => {
    vi.useFakeTimers()
    try {
      const { edits, taken, taker, type } = desk()
      edits.giveTo(taker)
      type('п')
      vi.advanceTimersByTime(200)
      expect([taken, edits.waiting]).toEqual([['п'], false])
    } finally {
      vi.useRealTimers()
    }
  })

  it('a copy that fails keeps nothing from the server, nor the edits that follow', () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { edits, taken, taker, type, paint } = desk()
    edits.giveTo(() => {
      throw new Error('the disk is full')
    })
    edits.giveTo(taker)
    type('п')
    type('и')
    paint()
    expect(taken).toEqual(['п', 'и'])
    expect(complaints).toHaveBeenCalledTimes(2)
    complaints.mockRestore()
  })

  it('the end of a room gives away what waits; a taker who leaves gets nothing more', () => {
    const { doc, edits, taken, taker, type, paint } = desk()
    const left: unknown[] = []
    const leave = edits.giveTo((_update, origin) => left.push(origin))
    // A library that listens to the document by itself is not told twice.
    doc.on('update', taker)
    edits.giveTo(taker)
    type('п')
    leave()
    edits.stop()
    expect([taken, left]).toEqual([['п'], []])
    type('и')
    paint()
    expect(taken).toEqual(['п'])
  })
})
