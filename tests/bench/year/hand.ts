import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'

const LETTERS = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф    '
/** About twenty pages; a text that has grown so long is mostly reworked. */
const FULL = 33_000
const BURST = { least: 5, most: 65 }
/** Of a thousand edits ten split a paragraph, six join two, six change a mark, eight an attribute, some add a table. */
const RARE = [
  { below: 0.01, act: 'split' },
  { below: 0.016, act: 'join' },
  { below: 0.022, act: 'bold' },
  { below: 0.03, act: 'attribute' },
  { below: 0.033, act: 'cell' },
] as const

type Rare = (typeof RARE)[number]['act']

/** A hand that edits as an office does: bursts of keys in one place, words taken back, now and then a paragraph, a clause, a table. */
export class Hand {
  private left = 0
  private erasing = false
  private block = 0
  private at = 0

  constructor(private state: number) {}

  /** The same numbers for the same seed (mulberry32). */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  private below = (limit: number): number => Math.floor(this.random() * limit)

  /** One edit: one transaction, one update. */
  edit(doc: Y.Doc): void {
    const body = doc.getXmlFragment(BODY_FIELD)
    doc.transact(() => {
      if (body.length === 0) return body.push([paragraph('')])
      const chance = this.random()
      const rare = RARE.find(({ below }) => chance < below)?.act
      if (rare) this.rework(body, rare)
      else this.press(body)
    })
  }

  private press(body: Y.XmlFragment): void {
    if (this.left-- <= 0) this.place(body)
    const text = textIn(body, this.block)
    if (!text) return void body.push([paragraph('а')])
    this.at = Math.min(this.at, text.length)
    if (this.erasing && this.at > 0) text.delete(--this.at, 1)
    else text.insert(this.at++, LETTERS[this.below(LETTERS.length)] as string)
  }

  /** Another place of the text; a full text is erased as much as it is written. */
  private place(body: Y.XmlFragment): void {
    this.left = BURST.least + this.below(BURST.most - BURST.least)
    this.block = this.below(body.length)
    this.at = this.below((textIn(body, this.block)?.length ?? 0) + 1)
    this.erasing = this.random() < (lengthOf(body) < FULL ? 0.3 : 0.55)
  }

  private rework(body: Y.XmlFragment, act: Rare): void {
    const index = this.below(body.length)
    const element = body.get(index) as Y.XmlElement
    const text = textIn(body, index)
    if (act === 'cell') return void (body.length < 200 && this.random() < 0.1 && body.insert(index, [table()]))
    if (!text) return
    const from = this.below(text.length + 1)
    if (act === 'bold' && text.length)
      text.format(from, Math.min(12, text.length - from), { bold: this.random() < 0.5 ? {} : null })
    if (act === 'attribute') this.changeAttribute(element)
    // A split and a join move the tail: the editor deletes it here and writes it there.
    if (act === 'split' && body.length < 400) {
      const tail = plain(text).slice(from)
      text.delete(from, text.length - from)
      body.insert(index + 1, [paragraph(tail)])
    }
    if (act === 'join' && index > 0 && textIn(body, index - 1)) {
      const before = textIn(body, index - 1) as Y.XmlText
      before.insert(before.length, plain(text))
      body.delete(index, 1)
    }
  }

  private changeAttribute(element: Y.XmlElement): void {
    if (this.random() < 0.5) element.setAttribute('level', this.below(3) as never)
    else element.setAttribute('list', this.random() < 0.5 ? 'clause' : 'letter')
  }
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.setAttribute('level', 0 as never)
  element.insert(0, [new Y.XmlText(words)])
  return element
}

function table(): Y.XmlElement {
  const element = new Y.XmlElement('table')
  const rows = Array.from({ length: 4 }, () => {
    const row = new Y.XmlElement('tableRow')
    row.insert(0, Array.from({ length: 3 }, cell))
    return row
  })
  element.insert(0, rows)
  return element
}

function cell(): Y.XmlElement {
  const element = new Y.XmlElement('tableCell')
  element.setAttribute('colspan', 1 as never)
  element.setAttribute('rowspan', 1 as never)
  element.insert(0, [paragraph('ячейка')])
  return element
}

function textIn(body: Y.XmlFragment, index: number): Y.XmlText | null {
  const element = body.get(Math.min(index, body.length - 1))
  const text = element instanceof Y.XmlElement && element.nodeName === 'paragraph' ? element.get(0) : null
  return text instanceof Y.XmlText ? text : null
}

const plain = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('')

function lengthOf(body: Y.XmlFragment): number {
  let length = 0
  for (const child of body.toArray())
    if (child instanceof Y.XmlElement) length += (child.get(0) as { length?: number })?.length ?? 0
  return length
}
