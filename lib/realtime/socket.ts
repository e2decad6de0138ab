'use client'

import { io, type Socket } from 'socket.io-client'
import { sessionEnd } from '@/lib/api/session-ended'
import { watchNetwork } from './network'

type Listener = () => void
type Changed = { entity: string; version: number }
export type ConnectionState = 'connecting' | 'online' | 'offline'

/** The one socket of a browser tab: who watches what, and whether we are on line. */
class LiveSocket {
  private socket: Socket | null = null
  private readonly watchers = new Map<string, Set<Listener>>()
  private readonly seen = new Map<string, number>()
  private readonly stateListeners = new Set<Listener>()
  private state: ConnectionState = 'connecting'
  private everOnline = false

  private ensure(): void {
    if (this.socket || typeof window === 'undefined') return
    const socket = io({ path: '/socket.io', transports: ['websocket'], reconnectionDelayMax: 5000 })
    this.socket = socket
    socket.on('connect', () => {
      socket.emit('watch', this.documentRooms())
      this.setState('online')
      if (this.everOnline) this.refetchAll()
      this.everOnline = true
    })
    socket.on('disconnect', (reason) => {
      this.setState('offline')
      // The server ends a socket when rights or the session changed; the library does not come back by itself then.
      if (reason === 'io server disconnect') socket.connect()
    })
    socket.on('connect_error', (error) => {
      this.setState('offline')
      if (error.message === 'kernel.unauthenticated') sessionEnd.announce()
    })
    sessionEnd.subscribe(() => !sessionEnd.isOver() && socket.connect())
    // The library drops the connection itself when the network goes; it would wait for seconds when it is back.
    watchNetwork(() => navigator.onLine && !socket.connected && socket.disconnect().connect())
    socket.on('changed', (message: Changed) => this.changed(message))
    socket.on('refetch', () => this.refetchAll())
  }

  private documentRooms = () => [...this.watchers.keys()].filter((entity) => entity.startsWith('document:'))

  /** Version 0 has no order to compare: what it names is always fetched again. */
  private changed({ entity, version }: Changed): void {
    if (version > 0 && (this.seen.get(entity) ?? 0) >= version) return
    this.seen.set(entity, Math.max(version, this.seen.get(entity) ?? 0))
    for (const listener of this.watchers.get(entity) ?? []) listener()
  }

  private refetchAll(): void {
    for (const listener of new Set([...this.watchers.values()].flatMap((set) => [...set]))) listener()
  }

  private setState(state: ConnectionState): void {
    this.state = state
    for (const listener of this.stateListeners) listener()
  }

  /** Calls back when one of these entities changes; joins the room of a document while anybody here watches it. */
  watch(entities: string[], listener: Listener): () => void {
    this.ensure()
    for (const entity of entities) {
      const set = this.watchers.get(entity) ?? new Set()
      if (set.size === 0 && entity.startsWith('document:')) this.socket?.emit('watch', [entity])
      this.watchers.set(entity, set.add(listener))
    }
    return () => {
      for (const entity of entities) this.unwatch(entity, listener)
    }
  }

  private unwatch(entity: string, listener: Listener): void {
    const set = this.watchers.get(entity)
    set?.delete(listener)
    if (!set || set.size > 0) return
    this.watchers.delete(entity)
    if (entity.startsWith('document:')) this.socket?.emit('unwatch', [entity])
  }

  subscribe = (listener: Listener): (() => void) => {
    this.ensure()
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  current = (): ConnectionState => this.state
}

let live: LiveSocket | undefined

/** The tab's socket; the same one for every component. */
export function useSocket(): LiveSocket {
  live ??= new LiveSocket()
  return live
}
