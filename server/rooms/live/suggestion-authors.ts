import * as Y from 'yjs'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { type Claim, isClaim, isSuggestionKey, SuggestedWords } from '@/lib/editor/suggestions/suggested-words'
import { newTextDoc } from '@/lib/editor/text-doc'
import { SuggestedStyles } from './suggested-styles'

type Decoded = Pick<ReturnType<typeof Y.decodeUpdate>, 'structs' | 'ds'>

/**
 * Whose suggestions a text holds. Nobody may sign a new one with another person's name, nor make a known one say what its
 * author did not; what already is in the text may pass through anyone's edits (a paragraph is split, an acceptance
 * undone), because Yjs moves words by writing them anew.
 */
export class SuggestionAuthors {
  private readonly known = new Map<string, string>()
  private readonly words = new SuggestedWords()
  private readonly styles = new SuggestedStyles()

  constructor(private readonly doc: Y.Doc) {
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.learn(transaction))
  }

  /** Whether every suggestion in an update is its sender's own, or known to be somebody's already and left as it was. */
  admits(payload: Uint8Array, decoded: Decoded, personId: string): boolean {
    const claims = decoded.structs.flatMap(claimsOf)
    if (!claims.every(({ id, by }) => (this.known.has(id) ? this.known.get(id) === by : by === personId))) return false
    const foreign = ({ by }: Claim) => by !== personId
    if (!claims.some(foreign) && !this.reaches(decoded, foreign)) return true
    // Rare: an edit at the very words of a colleague's suggestion. It is tried on a copy, Yjs never forgets what it took.
    const trial = newTextDoc()
    applyUpdates(trial, [Y.encodeStateAsUpdate(this.doc), payload])
    const allowed = this.words.allows(trial, personId) && this.styles.allows(trial, this.doc, personId)
    trial.destroy()
    return allowed
  }

  /** Whether an update writes inside such a suggestion or moves the end of one, without naming it. */
  private reaches({ structs, ds }: Decoded, foreign: (claim: Claim) => boolean): boolean {
    if (!this.known.size) return false
    const writes = structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        struct.content instanceof Y.ContentString &&
        struct.origin !== null &&
        marksAt(heldItem(this.doc, struct.origin)).some(foreign),
    )
    return writes || this.movesEnds(ds)
  }

  private movesEnds(ds: Decoded['ds']): boolean {
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; ) {
          const item = heldItem(this.doc, Y.createID(client, at))
          if (!item) break
          if (!item.deleted && item.content instanceof Y.ContentFormat && isSuggestionKey(item.content.key)) return true
          at = item.id.clock + item.length
        }
      }
    }
    return false
  }

  private learn(transaction: Y.Transaction): void {
    const fresh = newStructs(transaction)
    for (const { id, by } of fresh.flatMap(claimsOf)) if (!this.known.has(id)) this.known.set(id, by)
    if (!this.known.size) return
    // Yjs does not name what is new altogether among what has changed.
    const types = new Set([...transaction.changed.keys(), ...fresh.flatMap(typeOf)])
    this.styles.learn(types)
    for (const type of types) if (type instanceof Y.XmlText) this.words.learn(type, senderOf(transaction.origin))
  }
}

function newStructs({ doc, beforeState, afterState }: Y.Transaction): unknown[] {
  return [...afterState].flatMap(([client, clock]) => {
    const before = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client)
    return before < clock && structs ? structs.slice(Y.findIndexSS(structs, before)) : []
  })
}

const typeOf = (struct: unknown): unknown[] =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentType ? [struct.content.type] : []

/** Whose edit it is; null when it comes from the log or from another node, where it was looked at. */
const senderOf = (origin: unknown): string | null =>
  typeof origin === 'object' && origin !== null && 'personId' in origin ? String(origin.personId) : null

function heldItem(doc: Y.Doc, id: Y.ID): Y.Item | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null
  const item = Y.getItem(doc.store, id) as unknown
  return item instanceof Y.Item ? item : null
}

/** Suggestions in force right after an item: the last word of each kind before it in its paragraph. */
function marksAt(item: Y.Item | null): Claim[] {
  const last = new Map<string, unknown>()
  for (let at = item; at; at = at.left) {
    if (at.deleted || !(at.content instanceof Y.ContentFormat) || !isSuggestionKey(at.content.key)) continue
    if (!last.has(at.content.key)) last.set(at.content.key, at.content.value)
  }
  return [...last.values()].filter(isClaim)
}

function claimsOf(struct: unknown): Claim[] {
  if (!(struct instanceof Y.Item)) return []
  const { content } = struct
  const values: unknown[] =
    content instanceof Y.ContentFormat ? [content.value] : content instanceof Y.ContentAny ? content.arr : []
  return values.filter(isClaim)
}
