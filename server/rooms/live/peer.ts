import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import { frames } from './frames'
import type { Presence } from './presence'

/** A person let into a room, with what they may do there now. */
export type Visitor = { personId: string; name: string } & Rights
/** `maySuggest`: whoever writes a text or is asked about it may propose edits while it is on approval. */
export type Rights = { mayWrite: boolean; maySuggest: boolean }
/** The answer to somebody at the door: in, or the close code and why. */
export type Decision = Visitor | { close: number; reason: string }

/** A client that reads slower than the room writes is let go at this backlog; it comes back and catches up. */
const BACKLOG_LIMIT = 16 * 1024 * 1024

/** One socket in a room. */
export class Peer {
  readonly presence: Presence
  maySuggest: boolean
  /** Sync messages taken from this socket, and how many of them are on disk. */
  received = 0
  acknowledged = 0
  /** Some of its edits were not taken: it may not write, or the text is frozen. */
  refused = false
  alive = true

  constructor(
    private readonly socket: WebSocket,
    readonly request: IncomingMessage,
    visitor: Visitor,
  ) {
    const { maySuggest, ...seen } = visitor
    this.presence = { ...seen, clientId: null }
    this.maySuggest = maySuggest
  }

  get personId(): string {
    return this.presence.personId
  }

  send(frame: Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    if (this.socket.bufferedAmount > BACKLOG_LIMIT) this.socket.terminate()
    else this.socket.send(frame, (error) => error && this.socket.terminate())
  }

  /** Tells the editor what is on disk by now. */
  acknowledge(ordinal: number): void {
    if (ordinal <= this.acknowledged) return
    this.acknowledged = ordinal
    this.send(frames.saved(ordinal, this.refused))
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason)
    // A peer that does not answer the close is not waited for.
    setTimeout(() => this.socket.terminate(), 5000).unref()
  }

  /** Asks for a sign of life; a socket that gave none since the last time is gone. */
  ping(): void {
    if (this.alive) this.socket.ping()
    else this.socket.terminate()
    this.alive = false
  }
}
