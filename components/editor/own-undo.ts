import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { MovedWords } from '@/lib/editor/moved-words'
import { newStructs } from '@/lib/editor/new-structs'
import { isSuggestionKey, type Standing, SuggestedWords } from '@/lib/editor/suggestions/suggested-words'
import { OwnLooks } from './own-looks'

type Step = ReturnType<Y.UndoManager['undo']>
type Steps = { stack: NonNullable<Step>[]; take: () => Step }
type Event = Parameters<Y.UndoManager['emit']>

/**
 * Undo of one person's own steps. A step taken back may put words under a colleague's suggestion that has grown over
 * their place meanwhile: it would say more than its author wrote, and the server would shut the door. Such words come back
 * free of it, in the same edit. What one has struck out, proposed or made bold oneself comes back whole, and nothing else,
 * when a colleague has written in the middle of it.
 */
export class OwnUndo extends Y.UndoManager {
  private readonly said = new SuggestedWords()
  private readonly moved = new MovedWords()
  /** Some step has made words look otherwise. */
  private dressed = false
  private untold: Event[] | null = null
  private ending: Y.Transaction | null = null
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
      this.ending = transaction
      track(transaction)
    }
    this.doc.on('afterTransaction', this.afterTransactionHandler)
  }

  /** At every key: where nobody has suggested anything yet, only what is new is looked at. */
  private learn(transaction: Y.Transaction): void {
    // What was brought along after a colleague's edit was moved as well, though here.
    if (this.dressed && !this.trackedOrigins.has(transaction.origin)) this.moved.learn(transaction)
    const fresh = newStructs(transaction)
    this.suggested ||= fresh.some(isSuggestion)
    if (!this.suggested) return
    const writer = transaction.local ? this.personId : null
    for (const words of changedIn(transaction, fresh)) this.said.learn(words, writer)
  }

  override undo(): Step {
    return this.asOneEdit('undoing', { stack: this.undoStack, take: () => super.undo() })
  }

  override redo(): Step {
    return this.asOneEdit('redoing', { stack: this.redoStack, take: () => super.redo() })
  }

  /** Who hears that a step was taken expects the text to be drawn already: y-tiptap puts the caret where it was by it. */
  override emit(...event: Event): void {
    if (this.untold && event[0] === 'stack-item-popped') {
      this.untold.push(event)
      return
    }
    const [about] = event[1] as [object]
    if (this.ending && 'stackItem' in about && event[0] !== 'stack-item-popped')
      this.note(about.stackItem as NonNullable<Step>, this.ending)
    super.emit(...event)
  }

  private looksOf({ meta }: NonNullable<Step>): OwnLooks {
    const looks = meta.get(OwnLooks) ?? new OwnLooks(this.moved)
    meta.set(OwnLooks, looks)
    return looks
  }

  private note(step: NonNullable<Step>, edit: Y.Transaction): void {
    const looks = this.looksOf(step)
    looks.add(edit)
    this.dressed ||= looks.some
  }

  /** The edit is recorded when the outer transaction ends, and must still know then which way it went. */
  private asOneEdit(way: 'undoing' | 'redoing', steps: Steps): Step {
    const stood = this.said.stand(wordsIn(this.text), this.personId)
    const untold: Event[] = []
    this.untold = untold
    try {
      return this.doc.transact((transaction) => {
        const step = this.takeOne(transaction, steps)
        this[way] = true
        if (stood) for (const words of changedIn(transaction, newStructs(transaction))) this.free(words, stood)
        return step
      }, this)
    } finally {
      this[way] = false
      this.untold = null
      for (const event of untold) this.emit(...event)
    }
  }

  /** Yjs takes the next step at once where it finds nothing of one to take back; its letters may still be left dressed. */
  private takeOne(transaction: Y.Transaction, { stack, take }: Steps): Step {
    for (let stackItem = stack.at(-1); stackItem; stackItem = stack.at(-1)) {
      const earlier = stack.splice(0, stack.length - 1)
      const step = take()
      stack.unshift(...earlier)
      const mended = this.looksOf(stackItem).mend(transaction)
      if (step) return step
      if (!mended) continue
      const { changedParentTypes } = transaction
      const type = stack === this.undoStack ? 'undo' : 'redo'
      this.emit('stack-item-popped', [{ stackItem, type, changedParentTypes, origin: this }, this])
      return stackItem
    }
    return null
  }

  /** Takes colleagues' suggestions off the words that came under them by this step. */
  private free(words: Y.XmlText, stood: Standing): void {
    for (const { name, at, length } of this.said.beyond(words, this.personId, stood))
      words.format(at, length, { [name]: null })
  }
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
