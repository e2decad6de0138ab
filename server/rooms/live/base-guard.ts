import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { documentSchema } from '@/lib/editor/schema'
import { decided } from '@/lib/editor/suggestions/prove'
import { newTextDoc } from '@/lib/editor/text-doc'
import { bodyOf } from '@/lib/editor/yjs'

/**
 * Keeps a text on approval as it was sent: only what leaves it the very same once every suggestion is rejected may
 * enter. An edit is tried on a copy, for Yjs never forgets what it took; 15 ms for a hundred thousand characters.
 */
export class BaseGuard {
  private base: Node | null = null
  private copy: Y.Doc | null = null

  constructor(private readonly doc: Y.Doc) {
    doc.on('update', (update: Uint8Array) => this.copy && Y.applyUpdate(this.copy, update))
  }

  /** Whether an edit only proposes. One that builds on something not seen yet cannot be told, and is not let in. */
  keeps(payload: Uint8Array): boolean {
    this.base ??= standing(this.doc)
    this.copy ??= copyOf(this.doc)
    Y.applyUpdate(this.copy, payload)
    const { pendingStructs, pendingDs } = this.copy.store
    const kept = !pendingStructs && !pendingDs && this.isBase(this.copy)
    if (!kept) this.forgetCopy()
    return kept
  }

  private isBase(doc: Y.Doc): boolean {
    try {
      return this.base !== null && standing(doc).eq(this.base)
    } catch {
      // What the schema cannot draw is not what was sent.
      return false
    }
  }

  private forgetCopy(): void {
    this.copy?.destroy()
    this.copy = null
  }

  /** Whether all that is in the text and not on disk only proposes beside what is on disk. */
  standsOn(stored: Uint8Array[]): boolean {
    const saved = newTextDoc()
    applyUpdates(saved, stored)
    this.base = standing(saved)
    saved.destroy()
    return this.isBase(this.doc)
  }

  /** What came from the disk may be the text as it was sent anew. */
  rebase(): void {
    this.base = null
  }

  /** Another text may be sent next time. */
  forget(): void {
    this.base = null
    this.forgetCopy()
  }
}

const standing = (doc: Y.Doc): Node => decided(documentSchema().nodeFromJSON(bodyOf(doc)), 'reject')

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = newTextDoc()
  applyUpdates(copy, [Y.encodeStateAsUpdate(doc)])
  return copy
}
