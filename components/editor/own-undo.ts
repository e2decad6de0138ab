import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { isClaim, isSuggestionKey, type Standing, SuggestedWords } from '@/lib/editor/suggestions/suggested-words'

type Step = ReturnType<Y.UndoManager['undo']>
type Event = Parameters<Y.UndoManager['emit']>

/**
 * Undo of one person's own steps. A step taken back may put words under a colleague's suggestion that has grown over
 * their place meanwhile: it would say more than its author wrote, and the server would shut the door. Such words come back
 * free of it, in the same edit. So does what one struck out or proposed oneself, when a colleague has written in the middle of
 * it: Yjs then begins the suggestion anew behind the colleague's words, where the step does not reach.
 */
export class OwnUndo extends Y.UndoManager {
  private readonly said = new SuggestedWords()
  private untold: Event[] | null = null
  /** Whether anybody has suggested anything in this text. */
  private suggested: boolean

  constructor(
    private readonly text: Y.XmlFragment,
    private readonly personId: string,
  ) {
    super(text, {
      trackedOrigins: new Set<unknown>([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    })
    this.suggested = wordsIn(text).some(wearsSuggestion)
    if (this.suggested) for (const words of wordsIn(text)) this.said.learn(words, null)
    const track = this.afterTransactionHandler
    this.doc.off('afterTransaction', track)
    // Learnt by the handler itself: the editor takes this one away and puts it back when its plugins change.
    this.afterTransactionHandler = (transaction) => {
      this.learn(transaction)
      track(transaction)
    }
    this.doc.on('afterTransaction', this.afterTransactionHandler)
  }

  /** At every key: where nobody has suggested anything yet, only what is new is looked at. */
  private learn(transaction: Y.Transaction): void {
    const fresh = newStructs(transaction)
    this.suggested ||= fresh.some(isSuggestion)
    if (!this.suggested) return
    const writer = transaction.local ? this.personId : null
    for (const words of changedIn(transaction, fresh)) this.said.learn(words, writer)
  }

  override undo(): Step {
    return this.asOneEdit('undoing', () => super.undo())
  }

  override redo(): Step {
    return this.asOneEdit('redoing', () => super.redo())
  }

  /** Who hears that a step was taken expects the text to be drawn already: y-tiptap puts the caret where it was by it. */
  override emit(...event: Event): void {
    if (this.untold && event[0] === 'stack-item-popped') this.untold.push(event)
    else super.emit(...event)
  }

  /** The edit is recorded when the outer transaction ends, and must still know then which way it went. */
  private asOneEdit(way: 'undoing' | 'redoing', take: () => Step): Step {
    const stood = this.said.stand(wordsIn(this.text), this.personId)
    const untold: Event[] = []
    this.untold = untold
    try {
      return this.doc.transact((transaction) => {
        const step = take()
        this[way] = true
        if (stood)
          for (const words of changedIn(transaction, newStructs(transaction))) {
            this.free(words, stood)
            for (const { name, at, length } of leftBehind(words, transaction, this.personId))
              words.format(at, length, { [name]: null })
          }
        return step
      }, this)
    } finally {
      this[way] = false
      this.untold = null
      for (const event of untold) this.emit(...event)
    }
  }

  /** Takes colleagues' suggestions off the words that came under them by this step. */
  private free(words: Y.XmlText, stood: Standing): void {
    for (const { name, at, length } of this.said.beyond(words, this.personId, stood))
      words.format(at, length, { [name]: null })
  }
}

type Run = { id: string; name: string; at: number; length: number }

/** Words still under a suggestion that this edit takes back, because a colleague's writing began it anew before them. */
function leftBehind(words: Y.XmlText, { deleteSet }: Y.Transaction, personId: string): Run[] {
  // Of a transaction that still goes on, the deletions are in no order: Yjs could not look among them.
  const wentNow = ({ id }: Y.Item) =>
    deleteSet.clients.get(id.client)?.some(({ clock, len }) => id.clock >= clock && id.clock < clock + len) ?? false
  const mine = (value: unknown) => (isClaim(value) && value.by === personId ? value.id : null)
  const colleagues = parting(words, personId)
  const [open, own] = [new Map<string, string>(), new Map<string, string>()]
  const [taken, runs] = [new Set<string>(), [] as Run[]]
  let at = 0
  for (let item = words._start; item; item = item.right) {
    const { content, id, deleted } = item
    if (isSuggestion(item) && content instanceof Y.ContentFormat) {
      const claim = mine(content.value)
      if (claim && wentNow(item)) taken.add(claim)
      for (const state of deleted ? [] : colleagues.has(id.client) ? [open] : [open, own])
        if (claim) state.set(content.key, claim)
        else state.delete(content.key)
    } else if (!deleted && item.countable) {
      for (const [name, claim] of open)
        if (own.get(name) !== claim) runs.push({ id: claim, name, at, length: item.length })
      at += item.length
    }
  }
  return runs.filter(({ id }) => taken.has(id))
}

/** Clients that wrote in the middle of one's suggestion: they end it, write, and begin it anew with its author's name. */
function parting(words: Y.XmlText, personId: string): Set<number> {
  const found = new Set<number>()
  let ended = { client: -1, key: '' }
  for (let item = words._start; item; item = item.right) {
    const { content, id } = item
    if (item.deleted) continue
    if (ended.client !== id.client) ended = { client: -1, key: '' }
    if (!(content instanceof Y.ContentFormat) || !isSuggestionKey(content.key)) continue
    if (!isClaim(content.value)) ended = { client: id.client, key: content.key }
    else if (ended.key === content.key && content.value.by === personId) found.add(id.client)
  }
  found.delete(words.doc?.clientID ?? -1)
  return found
}

/** What an edit has brought, or has brought so far. */
function newStructs({ beforeState, doc }: Y.Transaction): unknown[] {
  return [...doc.store.clients].flatMap(([client, structs]) => {
    const before = beforeState.get(client) ?? 0
    return before < Y.getState(doc.store, client) ? structs.slice(Y.findIndexSS(structs, before)) : []
  })
}

/** Runs of words an edit has changed; Yjs does not name those that are new altogether. */
function changedIn({ changed }: Y.Transaction, fresh: unknown[]): Set<Y.XmlText> {
  const made = fresh.map((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentType ? struct.content.type : null,
  )
  return new Set([...changed.keys(), ...made].filter((type) => type instanceof Y.XmlText))
}

const isSuggestion = (struct: unknown): boolean =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentFormat && isSuggestionKey(struct.content.key)

function wearsSuggestion(words: Y.XmlText): boolean {
  for (let item = words._start; item; item = item.right) if (!item.deleted && isSuggestion(item)) return true
  return false
}

const wordsIn = (node: Y.XmlFragment): Y.XmlText[] =>
  node
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? wordsIn(child) : []))
