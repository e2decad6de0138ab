import * as Y from 'yjs'
import { canonicalBody } from '@/lib/editor/content'
import { newTextDoc } from '@/lib/editor/text-doc'
import { bodyOf } from '@/lib/editor/yjs'

/** What was written in all tabs, whatever the network did with it; nobody else writes or removes anything. */
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

  /** A tab was told this: nothing that nobody wrote. */
  heard(update: Uint8Array): void {
    for (const [client, clock] of lastClocks(update))
      if (clock > (this.written.get(client) ?? 0)) this.foreign = `nobody wrote ${clock} of ${client}`
  }

  body(): string {
    if (this.foreign) throw new Error(this.foreign)
    const doc = newTextDoc()
    if (this.updates.length) Y.applyUpdate(doc, Y.mergeUpdates(this.updates))
    const body = canonicalBody(bodyOf(doc))
    doc.destroy()
    return body
  }
}

/** After which clock the structs of an update end, client by client. */
const lastClocks = (update: Uint8Array): Map<number, number> => Y.parseUpdateMeta(update).to
