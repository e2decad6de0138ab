import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'

type Owner = { personId: string; name: string; color: string; clients: Set<number> }
const CLIENTS_PER_CONNECTION = 4
const STATE_LIMIT = 20_000

/**
 * Rewrites what a client says about presence: it may speak only for its own client numbers, and its name and person
 * always come from the session, so nobody can appear as somebody else.
 */
export function ownAwareness(update: Uint8Array, owner: Owner, awareness: Awareness): Uint8Array | null {
  const decoder = decoding.createDecoder(update)
  const entries: { client: number; clock: number; state: Record<string, unknown> | null }[] = []
  const count = decoding.readVarUint(decoder)
  for (let i = 0; i < count && i < CLIENTS_PER_CONNECTION; i++) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const json = decoding.readVarString(decoder)
    if (json.length > STATE_LIMIT || !mayOwn(client, owner, awareness)) continue
    owner.clients.add(client)
    const state = JSON.parse(json) as Record<string, unknown> | null
    const user = { id: owner.personId, name: owner.name, color: owner.color }
    entries.push({ client, clock, state: state && { cursor: state.cursor ?? null, typing: state.typing === true, user } })
  }
  return entries.length ? encode(entries) : null
}

function mayOwn(client: number, owner: Owner, awareness: Awareness): boolean {
  if (owner.clients.has(client)) return true
  return owner.clients.size < CLIENTS_PER_CONNECTION && !awareness.getStates().has(client)
}

function encode(entries: { client: number; clock: number; state: unknown }[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
