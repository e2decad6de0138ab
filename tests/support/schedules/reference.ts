import * as Y from 'yjs'
import { canonicalBody } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'

/**
 * What was written in all tabs, whatever the network did with it. It is put together anew from the updates whenever it is
 * asked: Yjs removes marks of style that change nothing each time it takes an update, every copy by what it holds at that
 * moment, so a copy that keeps its removals to itself would end in other styles than the tabs do. What a node removed so
 * and told before it died may be known to nobody: only removals that some tab holds count.
 */
export class Reference {
  private readonly updates: Uint8Array[] = []
  private readonly written = new Map<number, number>()
  private foreign = ''

  /** A tab wrote this. */
  typed(update: Uint8Array): void {
    this.updates.push(update)
    for (const [client, clock] of lastClocks(update))
      this.written.set(client, Math.max(clock, this.written.get(client) ?? 0))
  }

  /** A tab was told this: it may remove what was written, but hold nothing that nobody wrote. */
  heard(update: Uint8Array): void {
    for (const [client, clock] of lastClocks(update))
      if (clock > (this.written.get(client) ?? 0)) this.foreign = `nobody wrote ${clock} of ${client}`
  }

  /** The text of everything typed, without what is removed in one of these tabs. */
  body(tabs: readonly Y.Doc[]): string {
    if (this.foreign) throw new Error(this.foreign)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.mergeUpdates([...this.updates, ...tabs.map((tab) => Y.encodeStateAsUpdate(tab))]))
    const body = canonicalBody(bodyOf(doc))
    doc.destroy()
    return body
  }
}

/** After which clock the structs of an update end, client by client. */
const lastClocks = (update: Uint8Array): Map<number, number> => Y.parseUpdateMeta(update).to
