import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'

/**
 * The bare y-websocket relay the rooms are measured against: one document in memory per address, updates passed on to
 * everyone else, and nothing more: no rights, no presence rules, no disk.
 */
type Relayed = { doc: Y.Doc; sockets: Set<WebSocket> }
const documents = new Map<string, Relayed>()

function open(name: string): Relayed {
  const known = documents.get(name)
  if (known) return known
  const relayed: Relayed = { doc: new Y.Doc(), sockets: new Set() }
  relayed.doc.on('update', (update: Uint8Array, origin: unknown) => {
    const frame = message((encoder) => sync.writeUpdate(encoder, update))
    for (const socket of relayed.sockets) if (socket !== origin && socket.readyState === socket.OPEN) socket.send(frame)
  })
  documents.set(name, relayed)
  return relayed
}

function message(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((_request, response) => response.end())
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const { doc, sockets: others } = open(request.url ?? '')
    others.add(socket)
    socket.on('close', () => others.delete(socket))
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data)
      if (decoding.readVarUint(decoder) !== 0) return
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, 0)
      sync.readSyncMessage(decoder, encoder, doc, socket)
      if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
    })
    socket.send(message((encoder) => sync.writeSyncStep1(encoder, doc)))
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/yjs\n`)
})
