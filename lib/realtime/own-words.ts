import * as Y from 'yjs'
import type { Own } from '@/lib/editor/stranded/find-stranded'

/** What is on the server's disk everybody at the text has heard of by then. */
const HEARD_MS = 5000

/** What was written here, and how much of it others may not have heard of yet. */
export class OwnWords implements Own {
  private readonly earlier = new Set<number>()
  private saved: { clock: number; at: number }[] = []

  constructor(private readonly doc: Y.Doc) {}

  get clients(): ReadonlySet<number> {
    return new Set([this.doc.clientID, ...this.earlier])
  }

  /** What an earlier tab has left unsent is this one's from now on. */
  takeOver(): void {
    for (const client of this.doc.store.clients.keys()) this.earlier.add(client)
  }

  /** All that is written here is on the server's disk. */
  allSaved(now: number): void {
    const heard = this.saved.findLastIndex(({ at }) => at <= now - HEARD_MS)
    this.saved = [...this.saved.slice(Math.max(0, heard)), { clock: this.clock(), at: now }]
  }

  private clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  isFresh = ({ client, clock }: Y.ID): boolean => {
    if (client !== this.doc.clientID) return true
    const heard = this.saved.findLast(({ at }) => at <= performance.now() - HEARD_MS)
    return clock >= (heard?.clock ?? 0)
  }
}
