import { expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { newTextDoc } from '@/lib/editor/text-doc'
import { MODE, type Mode } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { type Doing, doingOf, presentIn } from './use-present'

const user = (mode?: Mode) => ({ id: 'p', name: 'Крылова', cursor: 'a', mode })
const CARET = { anchor: {}, head: {} }

it.each<[string, object, Doing]>([
  ['writes', { user: user(MODE.WRITE), cursor: null }, 'write'],
  ['has chosen to propose', { user: user(MODE.WRITE), suggesting: true }, 'suggest'],
  ['may propose and has their caret in the text', { user: user(MODE.SUGGEST), cursor: CARET }, 'suggest'],
  ['may propose and only looks', { user: user(MODE.SUGGEST), cursor: null, suggesting: true }, 'read'],
  ['may only read', { user: user(MODE.READ), cursor: CARET, suggesting: true }, 'read'],
  ['comes from a node that does not tell', { user: user(), cursor: CARET }, 'read'],
])('A-03.05 whoever %s is shown so', (_who, state, doing) => expect(doingOf(state)).toBe(doing))

it('A-03.05 of two tabs of one person the one in which they propose is told, and they stand before readers', () => {
  const doc = newTextDoc()
  const awareness = new Awareness(doc)
  const proposing = { user: user(MODE.SUGGEST), cursor: CARET }
  const states = [
    { user: { ...user(MODE.READ), id: 'r', name: 'Абрамов' } },
    { user: user(MODE.SUGGEST), cursor: null },
    proposing,
    { user: user(MODE.SUGGEST), cursor: null },
  ]
  for (const [client, state] of states.entries()) awareness.states.set(client + 1, state)
  const seen = presentIn({ awareness, doc } as unknown as RoomSession, 'me')
  expect(seen.map(({ name, doing }) => [name, doing])).toEqual([
    ['Крылова', 'suggest'],
    ['Абрамов', 'read'],
  ])
  awareness.destroy()
})
