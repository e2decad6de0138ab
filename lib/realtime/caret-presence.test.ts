import { describe, expect, it, onTestFinished } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { caretPresence } from './caret-presence'

function presence() {
  const awareness = new Awareness(new Y.Doc())
  const painting: (() => void)[] = []
  const carets = caretPresence(awareness, (then) => void painting.push(then))
  onTestFinished(() => awareness.destroy())
  return { awareness, carets, paint: () => painting.splice(0).forEach((then) => void then()) }
}

function colleagueMoves(awareness: Awareness, cursor: number) {
  const theirs = new Awareness(new Y.Doc())
  onTestFinished(() => theirs.destroy())
  theirs.setLocalState({ cursor })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'server')
}

const caretOf = (awareness: Awareness) => awareness.getLocalState()?.cursor

describe('A-03.04 presence as carets need it', () => {
  it('y-tiptap hears of no change, so that it draws nothing into a word that is being composed', () => {
    const { awareness, carets } = presence()
    const heard: string[] = []
    for (const name of ['change', 'update'] as const) carets.on(name, () => heard.push(name))
    awareness.setLocalStateField('cursor', 1)
    colleagueMoves(awareness, 5)
    expect(heard).toEqual(['update', 'update'])
  })

  it('colleagues hear of a caret once the letters are on screen, and of its last place only', () => {
    const { awareness, carets, paint } = presence()
    const sent: unknown[] = []
    awareness.on('update', () => sent.push(caretOf(awareness)))
    for (const place of [1, 2, 3]) carets.setLocalStateField('cursor', place)
    expect(sent).toEqual([])
    paint()
    expect(sent).toEqual([3])
    carets.setLocalStateField('cursor', 4)
    paint()
    expect(sent).toEqual([3, 4])
  })

  it('that it has left the text is told at once, and nothing after it', () => {
    const { awareness, carets, paint } = presence()
    carets.setLocalStateField('cursor', 1)
    carets.setLocalStateField('cursor', null)
    expect(caretOf(awareness)).toBeNull()
    paint()
    expect(caretOf(awareness)).toBeNull()
  })

  it('what else is told of a person, and what is known of others, is that of the room', () => {
    const { awareness, carets } = presence()
    carets.setLocalStateField('user', { name: 'Ветров И.П.' })
    expect(awareness.getLocalState()?.user).toEqual({ name: 'Ветров И.П.' })
    colleagueMoves(awareness, 7)
    expect(carets.getStates()).toBe(awareness.getStates())
    expect(carets.getLocalState()).toBe(awareness.getLocalState())
  })

  it('where nothing is ever painted it is told at once', () => {
    const awareness = new Awareness(new Y.Doc())
    onTestFinished(() => awareness.destroy())
    caretPresence(awareness, null).setLocalStateField('cursor', 9)
    expect(caretOf(awareness)).toBe(9)
  })
})
