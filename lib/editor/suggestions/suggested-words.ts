import { diffChars } from 'diff'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'

/** One suggestion on words: the kind of its mark and its id. */
type Key = string
type Run = { insert: unknown; attributes?: Record<string, unknown> }
export type Claim = { id: string; by: string }

export const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' && value !== null && 'by' in value && 'id' in value

/** y-tiptap stores marks that may overlap themselves under «name--hash». */
export const isSuggestionKey = (name: string): boolean => WORDS.includes(name.split('--')[0] ?? '')

/** A proposal of another style holds no words of its own: whoever types inside it is written in that style, as its author asks. */
const WORDS = ['inserted', 'deleted']

/**
 * What a suggestion ever said in one paragraph, in how many goes (after a colleague had moved the words before elsewhere),
 * and what it says there now.
 */
type Saying = { ever: string; goes: number; now: string }
const NOTHING: Saying = { ever: '', goes: 1, now: '' }

/**
 * What each suggestion says, by its author's own hand. Others may split, move, shorten and bring back what it says; a
 * paragraph in which it says anything more was forged.
 */
export class SuggestedWords {
  /** Of each suggestion, by the paragraph it was written in. */
  private readonly said = new Map<Key, Map<Y.XmlText, Saying>>()

  /** Takes in what suggestions say in a paragraph after an edit of one person, or of whoever made them. */
  learn(paragraph: Y.XmlText, personId: string | null): void {
    const words = wordsIn(paragraph)
    for (const [key, places] of this.said) if (places.has(paragraph) && !words.has(key)) keep(places, paragraph, '')
    for (const [key, { by, text }] of words) {
      const places = this.said.get(key) ?? new Map<Y.XmlText, Saying>()
      this.said.set(key, places)
      const own = personId === null || by === personId
      if (own) places.set(paragraph, grown(places.get(paragraph) ?? NOTHING, text))
      else keep(places, paragraph, text)
    }
  }

  /** Whether every suggestion of others says in each paragraph only what it is known to have said. */
  allows(doc: Y.Doc, personId: string): boolean {
    return paragraphsOf(doc).every((paragraph) =>
      [...wordsIn(paragraph)].every(([key, { by, text }]) => by === personId || this.isSaid(key, text)),
    )
  }

  /** Which words stand under suggestions of others at this moment; null where nobody suggested anything yet. */
  stand(paragraphs: Y.XmlText[], personId: string): Standing | null {
    if (!this.said.size) return null
    const all = paragraphs.flatMap((paragraph) => [...wornIn(paragraph, personId)])
    return (key, { id }) => all.some(([other, worn]) => other === key && worn.some((one) => holds(one, id)))
  }

  /** Words of a paragraph that came under suggestions of others which never said them, by the name of the mark they wear. */
  beyond(paragraph: Y.XmlText, personId: string, stood: Standing): Worn[] {
    const over: Worn[] = []
    for (const [key, worn] of wornIn(paragraph, personId)) {
      let kept = worn.filter(({ item }) => stood(key, item))
      for (const one of worn) {
        if (kept.includes(one)) continue
        const more = worn.filter((other) => other === one || kept.includes(other))
        if (this.isSaid(key, more.map(({ text }) => text).join(''))) kept = more
        else over.push(one)
      }
    }
    return over
  }

  /** Paragraphs that were joined say one thing after the other, in any order. */
  private isSaid(key: Key, text: string): boolean {
    const known = [...(this.said.get(key)?.values() ?? [])]
    const goes = known.reduce((sum, saying) => sum + saying.goes, 0)
    return readings(text, known.map(({ ever }) => ever).join('')) <= goes
  }
}

/** How often a text is read through, from its beginning, to meet these words in order; never, when a letter is not in it. */
export function readings(words: string, text: string): number {
  let [times, at] = [words ? 1 : 0, 0]
  for (const letter of words) {
    let found = text.indexOf(letter, at)
    if (found < 0) {
      times += 1
      found = text.indexOf(letter)
      if (found < 0) return Number.POSITIVE_INFINITY
    }
    at = found + letter.length
  }
  return times
}

function keep(places: Map<Y.XmlText, Saying>, paragraph: Y.XmlText, now: string): void {
  const known = places.get(paragraph)
  if (known) known.now = now
}

/** Everything ever said with what was added; the same words said again, because the first went elsewhere, count again. */
function grown({ ever, goes, now }: Saying, text: string): Saying {
  const both = union(ever, text)
  const again = both.length < ever.length + text.length - now.length
  return again ? { ever: ever + text, goes: goes + 1, now: text } : { ever: both, goes, now: text }
}

/** Both texts at once: what was taken out stays where it stood. */
export function union(before: string, after: string): string {
  if (readings(before, after) <= 1) return after
  if (readings(after, before) <= 1) return before
  return diffChars(before, after)
    .map(({ value }) => value)
    .join('')
}

/** Words of one item under a suggestion, and where they stand in their paragraph. */
type Worn = { item: Y.Item; from: Y.ID; name: string; at: number; length: number; text: string }
/** Whether an item stood under a suggestion. */
export type Standing = (key: Key, item: Y.Item) => boolean

const holds = ({ from, length }: Worn, { client, clock }: Y.ID): boolean =>
  client === from.client && clock >= from.clock && clock < from.clock + length

function wornIn(paragraph: Y.XmlText, personId: string): Map<Key, Worn[]> {
  const worn = new Map<Key, Worn[]>()
  const open = new Map<string, Claim>()
  let at = 0
  for (let item = paragraph._start; item; item = item.right) {
    if (item.deleted) continue
    const { content, length } = item
    if (content instanceof Y.ContentFormat) {
      if (isSuggestionKey(content.key) && isClaim(content.value)) open.set(content.key, content.value)
      else open.delete(content.key)
      continue
    }
    for (const [name, { id, by }] of open) {
      const key = keyOf(name, id)
      const text = content instanceof Y.ContentString ? content.str : ''
      if (by !== personId) worn.set(key, [...(worn.get(key) ?? []), { item, from: item.id, name, at, length, text }])
    }
    at += length
  }
  return worn
}

const keyOf = (name: string, id: string): Key => `${name.split('--')[0]}:${id}`

/** Words of a paragraph by the suggestion they belong to. */
function wordsIn(paragraph: Y.XmlText): Map<Key, { by: string; text: string }> {
  const words = new Map<Key, { by: string; text: string }>()
  for (const { insert, attributes = {} } of paragraph.toDelta() as Run[]) {
    for (const [name, value] of Object.entries(attributes)) {
      if (!isSuggestionKey(name) || !isClaim(value)) continue
      const key = keyOf(name, value.id)
      const text = (words.get(key)?.text ?? '') + (typeof insert === 'string' ? insert : '')
      words.set(key, { by: value.by, text })
    }
  }
  return words
}

function paragraphsOf(doc: Y.Doc): Y.XmlText[] {
  const inside = (node: Y.XmlFragment): Y.XmlText[] =>
    node
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? inside(child) : []))
  return inside(doc.getXmlFragment(BODY_FIELD))
}
