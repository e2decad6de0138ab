import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import type * as Y from 'yjs'
import { MESSAGE, type Mode } from '@/lib/realtime/room-protocol'

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** The frames a room sends. */
export const frames = {
  syncStep1: (doc: Y.Doc) => frame(MESSAGE.SYNC, (e) => sync.writeSyncStep1(e, doc)),
  syncStep2: (doc: Y.Doc, vector: Uint8Array) => frame(MESSAGE.SYNC, (e) => sync.writeSyncStep2(e, doc, vector)),
  update: (update: Uint8Array) => frame(MESSAGE.SYNC, (e) => sync.writeUpdate(e, update)),
  awareness: (awareness: Awareness, clients: number[]) =>
    frame(MESSAGE.AWARENESS, (e) => encoding.writeVarUint8Array(e, encodeAwarenessUpdate(awareness, clients))),
  saved: (count: number, refused: boolean) =>
    frame(MESSAGE.SAVED, (e) => {
      encoding.writeVarUint(e, count)
      encoding.writeUint8(e, refused ? 1 : 0)
    }),
  mode: (mode: Mode, reason: string) =>
    frame(MESSAGE.MODE, (e) => {
      encoding.writeUint8(e, mode)
      encoding.writeVarString(e, reason)
    }),
  trouble: (failing: boolean) => frame(MESSAGE.TROUBLE, (e) => encoding.writeUint8(e, failing ? 1 : 0)),
}
