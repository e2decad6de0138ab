import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { MESSAGE } from '@/lib/realtime/room-protocol'

export type Load = { clients: number; writers: number; keysPerSecond: number; seconds: number }
export type Samples = { keystroke: number[]; ack: number[]; sent: number; delivered: number; unacknowledged: number }

type Typist = { text: Y.XmlText; doc: Y.Doc; socket: WebSocket; sentAt: number[]; acknowledged: number }

/**
 * People in one room over real sockets; some type at an even pace. A keystroke is timed from the moment its frame is
 * handed to the socket until each of the others has the frame; an acknowledgement until «this many are on disk» arrives.
 */
export async function type(url: string, headers: Record<string, string>, load: Load): Promise<Samples> {
  const samples: Samples = { keystroke: [], ack: [], sent: 0, delivered: 0, unacknowledged: 0 }
  const sentAt = new Map<string, number>()
  const sockets = await Promise.all(Array.from({ length: load.clients }, () => connect(url, headers)))
  const typists = sockets.slice(0, load.writers).map((socket) => createTypist(socket))
  for (const socket of sockets) socket.on('message', (data: Buffer) => receive(data, { samples, sentAt }))
  for (const typist of typists) typist.socket.on('message', (data: Buffer) => acknowledge(data, typist, samples))
  for (const typist of typists) press(typist, 'начало', sentAt)
  await settle(samples)
  for (const list of [samples.keystroke, samples.ack]) list.length = 0
  await keepTyping(typists, load, sentAt)
  await settle(samples)
  samples.sent = typists.reduce((sum, typist) => sum + typist.sentAt.length - 1, 0)
  samples.unacknowledged = typists.reduce((sum, typist) => sum + typist.sentAt.length - typist.acknowledged, 0)
  for (const socket of sockets) socket.terminate()
  return samples
}

function connect(url: string, headers: Record<string, string>): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false })
    socket.once('message', () => resolve(socket))
    socket.once('error', reject)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
  })
}

function createTypist(socket: WebSocket): Typist {
  const doc = new Y.Doc()
  const text = new Y.XmlText()
  const typist: Typist = { text, doc, socket, sentAt: [], acknowledged: 0 }
  doc.on('update', (update: Uint8Array) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.SYNC)
    sync.writeUpdate(encoder, update)
    typist.sentAt.push(performance.now())
    socket.send(encoding.toUint8Array(encoder))
  })
  return typist
}

function press({ text, doc }: Typist, key: string, sentAt: Map<string, number>): void {
  sentAt.set(`${doc.clientID}:${Y.getState(doc.store, doc.clientID)}`, performance.now())
  if (text.doc) text.insert(text.length, key)
  else {
    const paragraph = new Y.XmlElement('paragraph')
    text.insert(0, key)
    paragraph.insert(0, [text])
    doc.getXmlFragment(BODY_FIELD).push([paragraph])
  }
}

/** Each typist presses at an even pace, one after another, so that keys do not come in salvos. */
function keepTyping(typists: Typist[], load: Load, sentAt: Map<string, number>): Promise<void> {
  const total = load.seconds * load.keysPerSecond * typists.length
  const gap = 1000 / (load.keysPerSecond * typists.length)
  const from = performance.now()
  return new Promise((resolve) => {
    let pressed = 0
    const timer = setInterval(() => {
      while (pressed < total && performance.now() - from >= pressed * gap) {
        press(typists[pressed % typists.length] as Typist, 'а', sentAt)
        pressed += 1
      }
      if (pressed < total) return
      clearInterval(timer)
      resolve()
    }, 1)
  })
}

/** An update names its author's client and clock in its first bytes: that is the keystroke. */
function receive(data: Buffer, { samples, sentAt }: { samples: Samples; sentAt: Map<string, number> }): void {
  if (data[0] !== MESSAGE.SYNC || data[1] !== sync.messageYjsUpdate) return
  const now = performance.now()
  const decoder = decoding.createDecoder(data.subarray(2))
  for (let skip = 0; skip < 3; skip++) decoding.readVarUint(decoder)
  const at = sentAt.get(`${decoding.readVarUint(decoder)}:${decoding.readVarUint(decoder)}`)
  if (at === undefined) return
  samples.keystroke.push(now - at)
  samples.delivered += 1
}

function acknowledge(data: Buffer, typist: Typist, samples: Samples): void {
  if (data[0] !== MESSAGE.SAVED) return
  const now = performance.now()
  const decoder = decoding.createDecoder(data.subarray(1))
  const count = decoding.readVarUint(decoder)
  for (let i = typist.acknowledged; i < count; i++) samples.ack.push(now - (typist.sentAt[i] ?? now))
  typist.acknowledged = count
}

/** Until nothing more arrives. */
async function settle(samples: Samples): Promise<void> {
  for (let before = -1; before !== samples.delivered + samples.ack.length; ) {
    before = samples.delivered + samples.ack.length
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
}
