import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { getDb } from '@/db/client'
import { newId } from '@/server/kernel/ids'
import { createRooms, type RoomStore, type Rooms } from '@/server/rooms/live/rooms'
import { hearNotice, storeOf } from '@/server/rooms/node-link'
import { foldLog } from '@/server/rooms/store'
import { type BrowserEnd, Line, NodeEnd } from './line'

export type Trouble = 'before' | 'after'
type Person = { personId: string; name: string }

/**
 * A node of the product that can be stopped, killed, cut off from the database's notices or from the database itself.
 * Its rooms and its SQL are the product's; only the wire between them may fail.
 */
export class FallibleNode {
  private running = this.start()
  private missed = false
  private readonly underWay = new Set<Promise<unknown>>()
  deaf = false
  /** Notices come so late, in milliseconds; those of a shorter lag may pass those of a longer one. */
  lag = 0
  /** The next commit fails: before anything is written, or after, so that only its answer is lost. */
  trouble: Trouble | null = null

  private start(): { rooms: Rooms; name: string; alive: boolean; lines: Set<Line> } {
    const name = newId()
    const state = { alive: true }
    const rooms = createRooms({
      store: this.wire(storeOf(name), state),
      authorize: async (request) => ({
        ...(request as unknown as { person: Person }).person,
        mayWrite: true,
        maySuggest: true,
      }),
      log: { error: () => {}, warn: () => {} },
    })
    return Object.assign(state, { rooms, name, lines: new Set<Line>() })
  }

  private wire(store: RoomStore, state: { alive: boolean }): RoomStore {
    return {
      ...store,
      append: async (...edits) => {
        const trouble = this.trouble
        this.trouble = null
        if (!state.alive) return new Promise(() => {})
        if (trouble === 'before') throw new Error('the database is away')
        const answer = await store.append(...edits)
        if (trouble === 'after') throw new Error('the answer was lost')
        return state.alive ? answer : new Promise(() => {})
      },
      // Folded at every chance, however short the log.
      settle: (documentId) => getDb().transaction(async (tx) => void (await foldLog(tx, documentId, 1))),
    }
  }

  /** A tab dials this node; the line is up at the next turn. */
  dial(browser: BrowserEnd, documentId: string, person: Person): Line {
    const node = new NodeEnd()
    const line = new Line(browser, node)
    const { rooms, lines } = this.running
    lines.add(line)
    setImmediate(() => {
      if (node.readyState !== node.OPEN) return
      const request = { url: `/yjs/${documentId}`, headers: {}, person }
      rooms.admit(node as unknown as WebSocket, request as unknown as IncomingMessage)
      browser.open()
    })
    return line
  }

  /** What PostgreSQL told all nodes. */
  hear(payload: string): Promise<unknown> {
    const heard = this.hearLate(payload).finally(() => this.underWay.delete(heard))
    this.underWay.add(heard)
    return heard
  }

  private async hearLate(payload: string): Promise<void> {
    if (this.lag) await new Promise((resolve) => setTimeout(resolve, this.lag))
    if (this.deaf) this.missed = true
    else await hearNotice(this.running.rooms, this.running.name, payload)
  }

  /** The LISTEN connection is back: what was missed is read again. */
  async listenAgain(): Promise<void> {
    this.deaf = false
    if (this.missed) await this.running.rooms.catchUp()
    this.missed = false
  }

  /** Stops in order, puts everything on disk, and starts again. */
  async restart(): Promise<void> {
    const before = this.running
    this.running = this.start()
    await before.rooms.close()
    for (const line of before.lines) line.cut()
  }

  /** Dies without a word; a commit under way may still happen, its answer reaches nobody. */
  async kill(): Promise<void> {
    const before = this.running
    before.alive = false
    this.running = this.start()
    for (const line of before.lines) line.cut()
    await before.rooms.close(0)
  }

  async stop(): Promise<void> {
    await Promise.all(this.underWay)
    await this.running.rooms.close()
  }
}
