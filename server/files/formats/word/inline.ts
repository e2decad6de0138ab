import { type Drawing, drawingIn, inDepth } from './drawing'
import { safeAddress } from './fields'
import { type RunLook, runLook } from './properties'
import type { Reading } from './reading'
import { inScript } from './scripts'
import { childOf, childrenOf, type Element, textIn, valIn } from './xml-tree'

/** A piece of a line: words with their look, a break, or a picture. */
export type Piece = {
  kind: 'text' | 'line' | 'page' | 'picture'
  text: string
  look: RunLook
  address?: string | undefined
  drawing?: Drawing
}
type Line = { pieces: Piece[]; boxes: Element[]; base: RunLook }

/** Reads the words of a paragraph; `boxes` are text boxes that hang on it. */
export function readLine(paragraph: Element, base: RunLook, reading: Reading): { pieces: Piece[]; boxes: Element[] } {
  const line: Line = { pieces: [], boxes: [], base }
  readInside(paragraph, line, reading, undefined)
  reading.fields.endParagraph()
  return line
}

const PASSED = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdtContent', 'w:subDoc'])

function readInside(parent: Element, line: Line, reading: Reading, address: string | undefined): void {
  for (const child of childrenOf(parent)) {
    const inside = (to = address) => readInside(child, line, reading, to)
    if (child.name === 'w:r') readRun(child, line, reading, address)
    else if (child.name === 'w:hyperlink') inside(addressOf(child, reading) ?? address)
    else if (child.name === 'w:ins' || child.name === 'w:moveTo') {
      reading.losses.add('revisions')
      inside()
    } else if (child.name === 'w:del' || child.name === 'w:moveFrom') reading.losses.add('revisions')
    else if (child.name === 'w:fldSimple') {
      reading.losses.add('fields')
      inside()
    } else if (child.name === 'w:sdt') readInside(childOf(child, 'w:sdtContent') ?? child, line, reading, address)
    else if (child.name === 'mc:AlternateContent') readInside(chosen(child), line, reading, address)
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      reading.losses.add('formulas')
      add(line, { kind: 'text', text: formulaText(child), look: line.base })
    } else if (PASSED.has(child.name)) inside()
  }
}

const addressOf = ({ attributes }: Element, { parts }: Reading): string | undefined => {
  const relation = parts.relation(attributes['r:id'])
  return relation?.external ? safeAddress(relation.target) : undefined
}

/** What a newer Word is to show; the older way beside it says the same again. */
export const chosen = (alternative: Element): Element =>
  childOf(alternative, 'mc:Choice') ?? childOf(alternative, 'mc:Fallback') ?? alternative

function readRun(run: Element, line: Line, reading: Reading, address: string | undefined): void {
  const properties = childOf(run, 'w:rPr')
  const style = valIn(properties, 'w:rStyle')
  // The look of links is theirs by style; it is not something the author has underlined.
  const named = style && !/hyperlink|гиперссылка/i.test(style) ? reading.characterStyle(style) : {}
  const look: RunLook = { ...line.base, ...named, ...runLook(properties) }
  if (look.hidden) reading.losses.add('hidden')
  else readRunParts(run, { line, reading, look, address })
}

type Run = { line: Line; reading: Reading; look: RunLook; address: string | undefined }

function readRunParts(parent: Element, run: Run): void {
  const { line, reading, look } = run
  for (const part of childrenOf(parent)) {
    const text = (value: string) => addText(run, value)
    if (part.name === 'w:t') text(wordsOf(part))
    else if (part.name === 'w:tab' || part.name === 'w:ptab') text('\t')
    else if (part.name === 'w:noBreakHyphen') text('\u2011')
    else if (part.name === 'w:softHyphen') text('\u00ad')
    else if (part.name === 'w:br' || part.name === 'w:cr') add(line, { kind: breakOf(part), text: '', look })
    else if (part.name === 'w:fldChar') turnField(part, reading)
    else if (part.name === 'w:instrText') reading.fields.instruct(textIn(part))
    else if (part.name === 'mc:AlternateContent') readRunParts(chosen(part), run)
    else if (part.name === 'w:drawing' || part.name === 'w:pict' || part.name === 'w:object') readPicture(part, run)
    else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') reading.losses.add('footnotes')
    else if (part.name === 'w:commentReference') reading.losses.add('comments')
    else if (part.name === 'w:sym') reading.losses.add('objects')
  }
}

function addText({ line, reading, look, address }: Run, value: string): void {
  if (!value || reading.fields.isInstruction) return
  const text = look.caps ? value.toUpperCase() : value
  const small = look.script === 'super' || look.script === 'sub' ? inScript(text, look.script) : text
  if (small === null) reading.losses.add('scripts')
  add(line, { kind: 'text', text: small ?? text, look, address: address ?? reading.fields.address })
}

const add = ({ pieces }: Line, piece: Piece): void => {
  if (piece.kind !== 'text' || piece.text) pieces.push(piece)
}

/** Signs nobody sees and turns of direction that make a text read otherwise than it is. */
const UNSEEN = /[^\P{Cc}\t]|\p{Bidi_Control}/gu

export const shownOnly = (text: string): string => text.replace(UNSEEN, '')

function wordsOf(part: Element): string {
  const text = textIn(part)
  const kept = part.attributes[':space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  return shownOnly(kept.replace(/[\r\n]+/g, ' '))
}

const breakOf = (part: Element): Piece['kind'] =>
  part.name === 'w:br' && part.attributes['w:type'] === 'page' ? 'page' : 'line'

function turnField(part: Element, { fields, losses }: Reading): void {
  const type = part.attributes['w:fldCharType']
  if (type === 'begin') fields.begin()
  else if (type === 'separate') fields.separate()
  else if (type === 'end' && fields.end()?.address === false) losses.add('fields')
}

const DEEP = 40

function readPicture(part: Element, { line, reading, look }: Run): void {
  const boxes = [...inDepth(part, ['w:txbxContent'], DEEP)]
  for (const box of boxes) line.boxes.push(box)
  if (boxes.length) return
  const drawing = part.name === 'w:object' ? null : drawingIn(part, reading)
  if (drawing) add(line, { kind: 'picture', text: '', look, drawing })
  else reading.losses.add(part.name === 'w:object' ? 'objects' : 'pictures')
}

const formulaText = (formula: Element): string =>
  [...inDepth(formula, ['m:t'], DEEP)].map((part) => shownOnly(textIn(part))).join('')
