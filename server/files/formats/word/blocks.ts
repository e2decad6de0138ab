import type { BodyNode } from '@/lib/editor/content'
import type { Place } from './align'
import { chosen } from './inline'
import { newPage, type OwnMark, readParagraph } from './paragraph'
import type { Reading } from './reading'
import { readTable } from './table'
import { childOf, childrenOf, type Element } from './xml-tree'

type Setting = { place: Place; depth: number }
type Blocks = { nodes: BodyNode[]; marks: Set<OwnMark> }

/** Tables in tables; deeper ones are left out. */
const DEEPEST = 6
const PASSED = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:sdtContent'])

/** Everything that stands one under another: in the document, in a cell, in a text box. */
export function readBlocks(parent: Element, setting: Setting, reading: Reading): Blocks {
  const blocks: Blocks = { nodes: [], marks: new Set() }
  readInto(blocks, parent, setting, reading)
  return blocks
}

function readInto(blocks: Blocks, parent: Element, setting: Setting, reading: Reading): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:p') addParagraph(blocks, child, setting, reading)
    else if (child.name === 'w:tbl') addTable(blocks, child, setting, reading)
    else if (child.name === 'w:sdt') readInto(blocks, childOf(child, 'w:sdtContent') ?? child, setting, reading)
    else if (child.name === 'mc:AlternateContent') readInto(blocks, chosen(child), setting, reading)
    else if (PASSED.has(child.name)) readInto(blocks, child, setting, reading)
    else if (child.name === 'w:altChunk') reading.losses.add('objects')
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') reading.losses.add('revisions')
  }
}

function addParagraph(blocks: Blocks, element: Element, setting: Setting, reading: Reading): void {
  const { nodes, boxes, mark } = readParagraph(element, setting.place, reading)
  blocks.nodes.push(...nodes)
  if (mark) blocks.marks.add(mark)
  for (const box of boxes) {
    reading.losses.add('textBoxes')
    if (setting.depth < DEEPEST) readInto(blocks, box, { ...setting, depth: setting.depth + 1 }, reading)
  }
}

function addTable(blocks: Blocks, element: Element, { place, depth }: Setting, reading: Reading): void {
  if (depth >= DEEPEST) {
    reading.losses.add('objects')
    return
  }
  const table = readTable(element, depth + 1, reading)
  if (!table) {
    blocks.marks.add('requisite')
    return
  }
  if (place === 'sheet') blocks.nodes.push(...newPage(reading))
  if (place === 'sheet') reading.passUnnumbered()
  blocks.nodes.push(table)
}
