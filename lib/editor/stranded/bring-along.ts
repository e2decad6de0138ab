import * as Y from 'yjs'
import { isSuggestionKey } from '../suggestions/suggested-words'
import type { Stranded } from './find-stranded'
import { isThere, type Letter, lettersOf, type Style, signsOf } from './letters'
import { runsWrittenBy, whereTheyWent } from './new-place'

type Part = { text: string; style: Style }
type Insertion = { parts: Part[]; at: Y.RelativePosition }
type Removal = { at: Y.RelativePosition; length: number }
type Paragraph = { parts: Part[]; at: Y.RelativePosition }

/** How stranded letters go to where the words around them went. */
export type Rescue = { insertions: Insertion[]; removals: Removal[]; paragraphs: Paragraph[] }

/** Words of their own that come back though the paragraph is gone: less than two are a correction, and went with what it corrected. */
const WORDS = /\S\s+\S/u

/**
 * Plans the rescue while the edit that stranded the letters ends. Where the words around them are not in the text any more, the
 * paragraph was deleted: what was written into an empty one comes back as a paragraph, and so does more than a word.
 */
export function planRescue(transaction: Y.Transaction, stranded: Stranded[]): Rescue | null {
  if (!stranded.length) return null
  const rescue: Rescue = { insertions: [], removals: [], paragraphs: [] }
  const runs = runsWrittenBy(transaction)
  const homeless = new Map<Y.XmlText, Letter[]>()
  for (const one of stranded) {
    const { words, letters, lost } = one
    const place = whereTheyWent(runs, one)
    const removal = lost ? null : removalOf(words, letters)
    if (place && (lost || removal)) {
      const at = Y.createRelativePositionFromTypeIndex(place.words, place.index)
      rescue.insertions.push({ parts: partsOf(letters), at })
      if (removal) rescue.removals.push(removal)
    } else if (lost) homeless.set(words, [...(homeless.get(words) ?? []), ...letters])
  }
  for (const [words, letters] of homeless) {
    const blank = stranded.every((one) => one.words !== words || !(one.before + one.behind).trim())
    const at = comesBack(letters, blank) && placeOfBlock(words)
    if (at) rescue.paragraphs.push({ parts: partsOf(letters), at })
  }
  return rescue
}

function comesBack(letters: Letter[], blank: boolean): boolean {
  const text = signsOf(letters)
  const proposed = letters.some(({ style }) => Object.keys(style).some(isSuggestionKey))
  return !proposed && (blank ? text.trim() !== '' : WORDS.test(text))
}

function removalOf(words: Y.XmlText, letters: Letter[]): Removal | null {
  const there = lettersOf(words, isThere)
  const [first] = letters
  const index = there.findIndex(({ item, offset }) => item === first?.item && offset === first.offset)
  if (index < 0 || signsOf(there.slice(index, index + letters.length)) !== signsOf(letters)) return null
  return { at: Y.createRelativePositionFromTypeIndex(words, index), length: letters.length }
}

function partsOf(letters: Letter[]): Part[] {
  const parts: Part[] = []
  for (const { sign, style } of letters) {
    const last = parts.at(-1)
    if (last && last.style === style) last.text += sign
    else parts.push({ text: sign, style })
  }
  return parts
}

/** Where the block of the body that held the words stood, or stands. */
function placeOfBlock(words: Y.XmlText): Y.RelativePosition | null {
  let block = words._item
  while (block?.parent instanceof Y.AbstractType && block.parent._item) block = block.parent._item
  const body = block?.parent
  if (!(body instanceof Y.XmlFragment)) return null
  let index = 0
  for (let item = body._start; item && item !== block; item = item.right) if (!item.deleted) index += item.length
  return Y.createRelativePositionFromTypeIndex(body, block?.deleted ? index : index + 1)
}

const bringing = new WeakSet<Y.Doc>()

/** Whether what is being done to the text is the rest of a colleague's edit: letters follow the words it has moved. */
export const isBringingAlong = (doc: Y.Doc): boolean => bringing.has(doc)

/** Takes stranded letters to where they belong, as an edit of this person's. */
export function bringAlong(doc: Y.Doc, rescue: Rescue): void {
  bringing.add(doc)
  try {
    doc.transact(() => perform(doc, rescue), bringAlong)
  } finally {
    bringing.delete(doc)
  }
}

function perform(doc: Y.Doc, { insertions, removals, paragraphs }: Rescue): void {
  const placed = (at: Y.RelativePosition) => Y.createAbsolutePositionFromRelativePosition(at, doc)
  for (const { parts, at } of insertions) {
    const place = placed(at)
    if (place?.type instanceof Y.XmlText) write(place.type, place.index, parts)
  }
  for (const { at, length } of removals) {
    const place = placed(at)
    if (place?.type instanceof Y.XmlText) place.type.delete(place.index, length)
  }
  for (const { parts, at } of paragraphs) {
    const place = placed(at)
    if (!(place?.type instanceof Y.XmlFragment)) continue
    const [paragraph, words] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
    write(words, 0, parts)
    paragraph.insert(0, [words])
    place.type.insert(place.index, [paragraph])
  }
}

function write(words: Y.XmlText, index: number, parts: Part[]): void {
  let at = index
  for (const { text, style } of parts) {
    words.insert(at, text, style)
    at += text.length
  }
}
