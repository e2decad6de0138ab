import * as Y from 'yjs'
import type { MovedWords } from '@/lib/editor/moved-words'

/** How one step changed the look of some letters: the mark's name, its value before and after; null is without the mark. */
type Look = { before: unknown; after: unknown }
type Changed = Look & { name: string; id: Y.ID; length: number }
type Worn = ReadonlyMap<string, unknown>
/** Letters of a paragraph that look alike: whether they stood there before an edit and after it, and what they wore. */
type Letters = { id: Y.ID; length: number; stood: boolean; stands: boolean; was: Worn; is: Worn }

const NOTHING: Worn = new Map()

/**
 * Which letters a step of one person dressed anew, and how. Yjs takes a step back by taking its marks out of the text. Where
 * a colleague has written between them in another look, it began theirs anew behind the colleague's words, and what is left
 * would run on to the end of the paragraph.
 */
export class OwnLooks {
  private readonly changed: Changed[] = []
  private known = new Map<number, number>()

  constructor(private readonly moved: MovedWords) {}

  /** The step has changed how something looks. */
  get some(): boolean {
    return this.changed.length > 0
  }

  /** Takes in an edit of this step. */
  add(transaction: Y.Transaction): void {
    if (!touchesLooks(transaction)) return
    this.known = new Map(transaction.afterState)
    for (const words of wordsTouched(transaction)) this.changed.push(...changedIn(words, transaction))
  }

  /**
   * What an edit that takes the step back must leave: its own letters as they were before it, unless somebody dressed them
   * anew since; what was written among them, in their look, as they are; and everything else as it stood.
   */
  mend(transaction: Y.Transaction): boolean {
    if (!this.some && !touchesLooks(transaction)) return false
    const { own, places } = this.byLetter(transaction.doc)
    let mended = false
    for (const words of new Set([...places, ...wordsTouched(transaction)])) {
      const letters = lettersOf(words, transaction).flatMap(oneByOne)
      const names = new Set([...own.keys(), ...letters.flatMap(({ was, is }) => [...was.keys(), ...is.keys()])])
      for (const name of names) {
        const looks = this.looksOf(letters, name, own.get(name) ?? new Map())
        mended = dress(words, name, letters, looks) || mended
      }
    }
    return mended
  }

  /** Letters that were taken out and brought back, or moved, are other letters by now. */
  private byLetter({ store }: Y.Doc) {
    const own = new Map<string, Map<string, Look>>()
    const places = new Set<Y.XmlText>()
    for (const { name, id, length, before, after } of this.changed) {
      const looks = own.get(name) ?? new Map<string, Look>()
      own.set(name, looks)
      for (let at = 0; at < length; at++) {
        const item = nowOf(store, Y.createID(id.client, id.clock + at), this.moved)
        if (item.parent instanceof Y.XmlText) places.add(item.parent)
        const key = keyOf(item.id)
        looks.set(key, { before: (looks.get(key) ?? { before }).before, after })
      }
    }
    return { own, places }
  }

  private looksOf(letters: Letters[], name: string, own: Map<string, Look>): unknown[] {
    const mine = letters.map(({ id }) => own.get(keyOf(id)))
    const among = this.among(letters, name, mine)
    return letters.map(({ stood, was, is }, index) => {
      if (!stood) return is.get(name) ?? null
      const before = was.get(name) ?? null
      const step = mine[index] ?? among[index]
      return step && same(before, step.after) ? step.before : before
    })
  }

  /** Letters written since beside those of the step, in their look: taken off with theirs, put on only between them. */
  private among(letters: Letters[], name: string, mine: (Look | undefined)[]): (Look | undefined)[] {
    const reach = (order: number[]) => {
      const reached: (Look | undefined)[] = []
      let step: Look | undefined
      for (const index of order) {
        const { id, stood, was } = letters[index] as Letters
        if (mine[index]) step = mine[index]
        else if (stood && !(step && this.isNew(id) && same(was.get(name) ?? null, step.after))) step = undefined
        reached[index] = step
      }
      return reached
    }
    const order = letters.map((_, index) => index)
    const [left, right] = [reach(order), reach(order.toReversed())]
    return order.map((index) => {
      const [one, other] = [left[index], right[index]]
      return one && other ? one : [one, other].find((step) => step && step.before === null)
    })
  }

  private isNew(id: Y.ID): boolean {
    const { client, clock } = this.moved.written(id)
    return clock >= (this.known.get(client) ?? 0)
  }
}

/** Makes letters wear what they must where they do not. */
function dress(words: Y.XmlText, name: string, letters: Letters[], looks: unknown[]): boolean {
  let dressed = false
  const shown = letters.flatMap(({ stands, is }, index) =>
    stands ? [{ wears: is.get(name) ?? null, must: looks[index] }] : [],
  )
  for (let at = 0, end = 1; at < shown.length; at = end++) {
    const { wears, must } = shown[at] ?? {}
    while (end < shown.length && same(shown[end]?.wears, wears) && same(shown[end]?.must, must)) end += 1
    if (same(wears, must)) continue
    words.format(at, end - at, { [name]: must })
    dressed = true
  }
  return dressed
}

const changedIn = (words: Y.XmlText, transaction: Y.Transaction): Changed[] =>
  lettersOf(words, transaction).flatMap(({ id, length, stood, stands, was, is }) => {
    if (!stood || !stands) return []
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
      const [before, after] = [was.get(name) ?? null, is.get(name) ?? null]
      return same(before, after) ? [] : [{ name, id, length, before, after }]
    })
  })

const oneByOne = (letters: Letters): Letters[] =>
  Array.from({ length: letters.length }, (_, at) => ({
    ...letters,
    id: Y.createID(letters.id.client, letters.id.clock + at),
    length: 1,
  }))

/** Every letter of a paragraph, those that were taken out too: they keep their place. */
function lettersOf(words: Y.XmlText, { beforeState, deleteSet }: Y.Transaction): Letters[] {
  const letters: Letters[] = []
  // Of a transaction that still goes on, the deletions are in no order: Yjs could not look among them.
  const wentNow = ({ client, clock: at }: Y.ID) =>
    deleteSet.clients.get(client)?.some(({ clock, len }) => at >= clock && at < clock + len) ?? false
  let [was, is] = [NOTHING, NOTHING]
  for (let item = words._start; item; item = item.right) {
    const { content, id, deleted } = item
    const stood = id.clock < (beforeState.get(id.client) ?? 0) && (!deleted || wentNow(id))
    if (content instanceof Y.ContentFormat) {
      if (stood) was = worn(was, content)
      if (!deleted) is = worn(is, content)
    } else letters.push({ id, length: item.length, stood, stands: !deleted, was, is })
  }
  return letters
}

function worn(looks: Worn, { key, value }: Y.ContentFormat): Worn {
  const next = new Map(looks)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/** Whether an edit made here puts marks into the text or takes them out; most are letters alone. */
function touchesLooks({ beforeState, deleteSet, doc }: Y.Transaction): boolean {
  const { clients } = doc.store
  const isFormat = (struct: unknown) => struct instanceof Y.Item && struct.content instanceof Y.ContentFormat
  const among = (client: number, from: number, to: number) => {
    const structs = from < to ? (clients.get(client) ?? []) : []
    for (let at = structs.length && Y.findIndexSS(structs, from); at < structs.length; at++) {
      if ((structs[at]?.id.clock ?? to) >= to) return false
      if (isFormat(structs[at])) return true
    }
    return false
  }
  const { clientID } = doc
  if (among(clientID, beforeState.get(clientID) ?? 0, Y.getState(doc.store, clientID))) return true
  return [...deleteSet.clients].some(([client, gone]) =>
    gone.some(({ clock, len }) => among(client, clock, clock + len)),
  )
}

const wordsTouched = ({ changed }: Y.Transaction): Y.XmlText[] =>
  [...changed.keys()].flatMap((type: unknown) => (type instanceof Y.XmlText ? [type] : []))

function nowOf(store: Y.Doc['store'], id: Y.ID, moved: MovedWords): { id: Y.ID; parent: unknown } {
  const item = Y.getItem(store, id) as Y.Item | Y.GC
  const redone = item instanceof Y.Item ? item.redone : null
  if (redone) return nowOf(store, Y.createID(redone.client, redone.clock + id.clock - item.id.clock), moved)
  if (item instanceof Y.Item && !item.deleted) return { id, parent: item.parent }
  const elsewhere = moved.to(id)
  return elsewhere ? nowOf(store, elsewhere, moved) : { id, parent: null }
}

const keyOf = ({ client, clock }: Y.ID): string => `${client} ${clock}`
const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))
