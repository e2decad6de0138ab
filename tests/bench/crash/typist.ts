import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { MESSAGE } from '@/lib/realtime/room-protocol'

/** Somebody typing words as fast as keys go, who remembers which of them the product has called saved. */
export type Typist = { documentId: string; typed: string[]; saved: () => string[]; stop: () => void }

const EVERY_MS = 12

/** Opens a text and begins to type words that begin with `mark`; every word is one edit, one message. */
export async function startTyping(url: string, cookie: string, documentId: string, mark: string): Promise<Typist> {
  const socket = new WebSocket(`${url}/${documentId}`, { headers: { cookie }, perMessageDeflate: false })
  socket.on('error', () => {})
  const typed: string[] = []
  let saved = 0
  socket.on('message', (data: Buffer) => {
    if (data[0] === MESSAGE.SAVED) saved = decoding.readVarUint(decoding.createDecoder(data.subarray(1)))
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('message', () => resolve())
    socket.once('close', (code) => reject(new Error(`the text was closed with ${code}`)))
  })
  const text = ownParagraph(socket, typed)
  const timer = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return
    const word = `${mark}${typed.length}`
    typed.push(word)
    text.insert(text.length, `${word} `)
  }, EVERY_MS)
  const stop = () => {
    clearInterval(timer)
    socket.terminate()
  }
  return { documentId, typed, saved: () => typed.slice(0, saved), stop }
}

/** A paragraph of one's own, so that each word has one place; making it is the first edit. */
function ownParagraph(socket: WebSocket, typed: string[]): Y.XmlText {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.SYNC)
    sync.writeUpdate(encoder, update)
    socket.send(encoding.toUint8Array(encoder))
  })
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  doc.transact(() => {
    typed.push('Начало')
    text.insert(0, 'Начало ')
    paragraph.insert(0, [text])
    doc.getXmlFragment(BODY_FIELD).push([paragraph])
  })
  return text
}
