import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { cursorOf } from '@/lib/realtime/cursor-color'
import type { Mode } from '@/lib/realtime/room-protocol'

/** Who a socket belongs to, as the session says it, and the one Yjs client it speaks for. */
export type Presence = { personId: string; name: string; mayWrite: boolean; clientId: number | null }

type Entry = { client: number; clock: number; state: Record<string, unknown> | null }
const STATE_LIMIT = 4000

/**
 * Who is in the room. A socket speaks for one client only, and the person, name and colour are always those of its
 * session, so nobody can appear as somebody else. Echoes of other people's states, which y-websocket clients send by
 * themselves, are passed over.
 */
export class PresenceBook {
  private readonly owners = new Map<number, Presence>()

  constructor(private readonly awareness: Awareness) {}

  /** Takes what a socket says about its own client, with what it may do by now; the rest of the message is ignored. */
  take(update: Uint8Array, who: Presence, { mode, origin }: { mode: Mode; origin: unknown }): void {
    const own = this.ownEntry(update, who)
    if (!own) return
    this.claim(own.client, who)
    const user = { id: who.personId, name: who.name, mode, ...cursorOf(who.personId) }
    const { cursor = null, typing, idle, suggesting } = own.state ?? {}
    const said = { typing: typing === true, idle: idle === true, suggesting: suggesting === true }
    const state = own.state && { user, cursor, ...said }
    applyAwarenessUpdate(this.awareness, encode({ ...own, state }), origin)
  }

  private ownEntry(update: Uint8Array, who: Presence): Entry | null {
    const decoder = decoding.createDecoder(update)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarUint8Array(decoder)
      if (!this.mayClaim(client, who) || json.byteLength > STATE_LIMIT) continue
      const state: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
      if (who.clientId === null && state === null) continue
      return { client, clock, state: state && typeof state === 'object' ? (state as Record<string, unknown>) : null }
    }
    return null
  }

  /** The first free client a socket names is its own; a client may move to a newer socket of the same person only. */
  private mayClaim(client: number, who: Presence): boolean {
    if (who.clientId !== null) return client === who.clientId
    const owner = this.owners.get(client)
    return owner ? owner.personId === who.personId : !this.awareness.meta.has(client)
  }

  private claim(client: number, who: Presence): void {
    const before = this.owners.get(client)
    if (before === who) return
    if (before) this.drop(before)
    this.owners.set(client, who)
    who.clientId = client
  }

  /** The socket is gone, and so is its caret; the client may come back through another socket with the same clock. */
  drop(who: Presence): void {
    if (who.clientId === null) return
    removeAwarenessStates(this.awareness, [who.clientId], null)
    this.awareness.meta.delete(who.clientId)
    this.owners.delete(who.clientId)
    who.clientId = null
  }
}

function encode({ client, clock, state }: Entry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}
