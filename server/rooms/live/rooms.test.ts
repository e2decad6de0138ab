import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterEach, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { newTextDoc } from '@/lib/editor/text-doc'
import { createRooms, type RoomStore } from './rooms'

const ONE = '00000000-0000-4000-8000-000000000001'
const OTHER = '00000000-0000-4000-8000-000000000002'

/** A socket that hears everything and says nothing. */
function listener() {
  const heard: Uint8Array[] = []
  const socket = Object.assign(new EventEmitter(), {
    ...{ OPEN: 1, readyState: 1, bufferedAmount: 0 },
    send: (frame: Uint8Array) => void heard.push(frame),
    ...{ close: () => {}, terminate: () => {}, ping: () => {} },
  })
  return { heard, socket: socket as unknown as WebSocket }
}

function editOf(words: string): Uint8Array {
  const doc = newTextDoc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(BODY_FIELD).insert(0, [paragraph])
  return Y.encodeStateAsUpdate(doc)
}

async function enter(store: Partial<RoomStore>, ...texts: string[]) {
  const rooms = createRooms({
    store: {
      load: async () => ({ updates: [], lock: null, sent: null }),
      append: async () => 'stored',
      bySeq: async () => [],
      settle: async () => {},
      ...store,
    },
    authorize: async () => ({ personId: ONE, name: 'Ветров И. П.', mayWrite: true, maySuggest: true }),
    log: { error: () => {}, warn: () => {} },
  })
  const people = texts.map((id) => {
    const person = listener()
    rooms.admit(person.socket, { url: `/yjs/${id}` } as IncomingMessage)
    return person
  })
  await vi.waitFor(() => people.every(({ heard }) => heard.length > 0) || Promise.reject(new Error('not in yet')))
  const has = (person: number, words: string) =>
    people[person]?.heard.some((frame) => Buffer.from(frame).includes(words)) ?? false
  return { rooms, has }
}

afterEach(() => vi.useRealTimers())

it('A-03.04 an edit of another node that could not be read is read as soon as the store answers', async () => {
  const edit = editOf('Из другого узла')
  let stored: Uint8Array[] = []
  let away = false
  const load = async () => {
    if (away) throw new Error('away')
    return { updates: stored, lock: null, sent: null }
  }
  const { rooms, has } = await enter({ load, bySeq: () => Promise.reject(new Error('away')) }, ONE)
  vi.useFakeTimers()
  stored = [edit]
  away = true
  await rooms.applyNotice(ONE, { seq: [1] })
  expect(has(0, 'Из другого узла')).toBe(false)
  away = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(has(0, 'Из другого узла')).toBe(true)
  await rooms.close()
})

it('A-03.04 after a lost line a text that cannot be read leaves no other text behind', async () => {
  const edit = editOf('Пропущенное')
  let later = false
  const load = async (documentId: string) => {
    if (later && documentId === ONE) throw new Error('spoiled')
    return { updates: later ? [edit] : [], lock: null, sent: null }
  }
  const { rooms, has } = await enter({ load }, ONE, OTHER)
  later = true
  await rooms.catchUp()
  expect(has(1, 'Пропущенное')).toBe(true)
  await rooms.close()
})
