import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx'
import type { BodyNode } from '@/lib/editor/content'
import type { PrintedPictures } from '../pictures'
import { type Item, itemsOf } from './numbering'
import { pictureOf } from './picture'
import { runsOf } from './runs'
import { STYLE } from './styles'
import { tableOf } from './tables'

export type Block = Paragraph | Table
type Place = 'sheet' | 'cell' | 'headCell'

const ALIGNMENT: Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

/** Where blocks stand: how wide, in twips, and with what pictures. */
export type Room = { width: number; pictures: PrintedPictures }

/** The text on the sheet. `keep`: the last lines stay with what comes after them, the signature. */
export function sheetBlocks(body: BodyNode, room: Room, keep: boolean): Block[] {
  const blocks = body.content ?? []
  const items = itemsOf(blocks)
  return blocks.flatMap((node, index) =>
    blockOf(node, {
      place: 'sheet',
      room,
      item: items[index] ?? null,
      keepNext: keep && index === blocks.length - 1,
      ...neighbours(blocks, index),
    }),
  )
}

/** What stands in a cell; Word wants a paragraph at its end. */
export function cellBlocks(cell: BodyNode, room: Room): Block[] {
  const blocks = cell.content ?? []
  const place = cell.type === 'tableHeader' ? 'headCell' : 'cell'
  const made = blocks.flatMap((node, index) =>
    blockOf(node, { place, room, item: null, keepNext: false, ...neighbours(blocks, index) }),
  )
  if (blocks.length === 0 || blocks.at(-1)?.type === 'table') made.push(gap())
  return made
}

type Setting = {
  place: Place
  room: Room
  item: Item | null
  keepNext: boolean
  afterTable: boolean
  beforeTable: boolean
}

const neighbours = (blocks: readonly BodyNode[], index: number) => ({
  afterTable: blocks[index - 1]?.type === 'table',
  beforeTable: blocks[index + 1]?.type === 'table',
})

function blockOf(node: BodyNode, setting: Setting): Block[] {
  if (node.type === 'table') {
    const table = tableOf(node, setting.room)
    // Two tables without a paragraph between them are one table to Word.
    return setting.beforeTable || (setting.place === 'sheet' && setting.keepNext) ? [table, gap(TABLE_GAP)] : [table]
  }
  if (node.type === 'image')
    return [pictureOf(node, setting.room, { keepNext: setting.keepNext, head: setting.place === 'headCell' })]
  return node.type === 'heading' || node.type === 'paragraph' ? [paragraphOf(node, setting)] : []
}

const gap = (after = 0): Paragraph => new Paragraph({ style: STYLE.gap, keepNext: true, spacing: { after } })

const STYLES: Record<Place, string | undefined> = { sheet: undefined, cell: STYLE.cell, headCell: STYLE.headCell }
const TABLE_GAP = 168

function paragraphOf(node: BodyNode, { place, item, keepNext, afterTable, beforeTable }: Setting): Paragraph {
  const { align, level, pageBreak } = node.attrs ?? {}
  const alignment = ALIGNMENT[String(align)]
  const heading = node.type === 'heading'
  const options: IParagraphOptions = {
    children: runsOf(node),
    ...(heading
      ? { heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1 }
      : { style: STYLES[place] }),
    ...(alignment ? { alignment } : {}),
    ...(alignment && place === 'sheet' && !heading ? { indent: { left: 0, firstLine: 0 } } : {}),
    ...(item ? { numbering: { ...item } } : {}),
    ...(pageBreak === true && place === 'sheet' ? { pageBreakBefore: true } : {}),
    ...(keepNext || heading ? { keepNext: true } : {}),
    ...(!heading && place === 'sheet' && (afterTable || beforeTable)
      ? { spacing: { before: afterTable ? TABLE_GAP : 0, after: beforeTable ? TABLE_GAP : 0 } }
      : {}),
  }
  return new Paragraph(options)
}
