import { api } from '@/lib/api/client'
import { type Failure, failureOf, isLost } from '@/lib/api/failure'
import type { QuotedPlace } from '@/lib/contracts/documents'
import { keptKey, readKept, writeKept } from './kept'
import type { Named } from './mentions'

export type Quoted = { id: string; seq: number; author: string; text: string }

/** A message on its way: shown at once, and until the feed has it. */
export type Outgoing = {
  /** Also the idempotency key: sending again never says it twice. */
  key: string
  text: string
  mentions: Named[]
  replyTo: Quoted | null
  quote: string | null
  place: QuotedPlace | null
  /** The message these words take the place of. */
  editing?: string | null
  at: string
  state: 'sending' | 'failed' | 'sent'
  failure: Failure | null
  /** Its place in the feed once it was said. */
  id: string | null
}

const NOTHING: Outgoing[] = []

/** Messages of one person in one room that are not in the feed yet. Sending goes on when the room is left. */
class Unsent {
  private list: Outgoing[]
  private readonly listeners = new Set<() => void>()
  private line: Promise<void> = Promise.resolve()

  constructor(
    private readonly storageKey: string,
    private readonly documentId: string,
  ) {
    const kept = readKept<Outgoing[]>(storageKey) ?? NOTHING
    this.list = kept.map((message) => (message.state === 'sending' ? { ...message, state: 'failed' } : message))
  }

  current = (): Outgoing[] => this.list

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Says it; messages leave one after another, so that they are read in the order they were written. */
  send(message: Outgoing): Promise<void> {
    this.put({ ...message, state: 'sending', failure: null })
    this.line = this.line.then(() => this.deliver(message))
    return this.line
  }

  /** Takes out what the feed shows by now, or what its author gave up. */
  drop(done: (message: Outgoing) => boolean): void {
    if (this.list.some(done)) this.show(this.list.filter((message) => !done(message)))
  }

  private async deliver(message: Outgoing): Promise<void> {
    const { key } = message
    try {
      const id = await this.say(message)
      if (message.editing) this.drop((one) => one.key === key)
      else this.change(key, { state: 'sent', id })
    } catch (error) {
      const failure = failureOf(error)
      this.change(key, { state: 'failed', failure: isLost(failure) ? null : failure })
    }
  }

  private async say({ key, text, mentions, replyTo, quote, place, editing }: Outgoing): Promise<string> {
    const words = { documentId: this.documentId, text, ...namedIn(mentions) }
    const once = { context: { idempotencyKey: key } }
    const { id } = editing
      ? await api.documents.editMessage({ ...words, itemId: editing }, once)
      : await api.documents.postMessage({ ...words, quote, place, replyToId: replyTo?.id ?? null }, once)
    return id
  }

  private put(message: Outgoing): void {
    const known = this.list.some(({ key }) => key === message.key)
    this.show(known ? this.list.map((one) => (one.key === message.key ? message : one)) : [...this.list, message])
  }

  private change(key: string, change: Partial<Outgoing>): void {
    this.show(this.list.map((message) => (message.key === key ? { ...message, ...change } : message)))
  }

  private show(list: Outgoing[]): void {
    this.list = list
    writeKept(this.storageKey, list.length ? list : null)
    for (const listener of this.listeners) listener()
  }
}

/** People and units apart, as an act names them. */
export const namedIn = (named: Named[]): { mentions: string[]; units: string[] } => ({
  mentions: named.filter(({ unit }) => !unit).map(({ id }) => id),
  units: named.filter(({ unit }) => unit).map(({ id }) => id),
})

const rooms = new Map<string, Unsent>()

/** The messages of a person on their way into a room; the same object for as long as the tab lives. */
export function unsentIn(personId: string, documentId: string): Unsent {
  const key = keptKey('unsent', personId, documentId)
  const known = rooms.get(key)
  if (known) return known
  const made = new Unsent(key, documentId)
  rooms.set(key, made)
  return made
}
