import type { Node } from '@tiptap/pm/model'
import { tablesAreWhole } from '../suggestions/prove'
import type { Suggestion } from '../suggestions/suggestion'
import { alignBlocks, type Pair } from './align'
import { mergeWords } from './merge-words'

/** The author of a difference between two versions: nobody. */
export const COMPARISON = 'comparison'

/**
 * What changed between two texts, as the first one with suggestions that make it the second: accepted it is the second,
 * rejected the first. Tables are compared by rows and cells, and a change of look alone is a change.
 */
export function compareTexts(before: Node, after: Node): Node {
  let count = 0
  const next = (): Suggestion => ({ id: `c${++count}`, by: COMPARISON, name: '', at: count })
  return before.type.create(before.attrs, merged(children(before), children(after), next))
}

const merged = (before: Node[], after: Node[], next: () => Suggestion): Node[] =>
  alignBlocks(before, after).flatMap((pair) => mergedPair(pair, next))

function mergedPair({ before, after }: Pair, next: () => Suggestion): Node[] {
  if (!after) return before ? [proposed(before, { blockDeleted: next() })] : []
  if (!before) return [proposed(after, { blockInserted: next() })]
  if (before.eq(after)) return [after]
  if (after.isTextblock) return [mergedText(before, after, next)]
  if (after.isAtom) return mergedPicture(before, after, next)
  return mergedTable(before, after, next)
}

const proposed = (node: Node, proposal: Record<string, Suggestion>): Node =>
  node.type.create({ ...node.attrs, ...proposal }, node.content, node.marks)

function mergedText(before: Node, after: Node, next: () => Suggestion): Node {
  const same = before.hasMarkup(after.type, after.attrs)
  const was = { type: before.type.name, attrs: before.attrs }
  const attrs = same ? after.attrs : { ...after.attrs, blockRestyled: { ...next(), was } }
  return after.type.create(attrs, mergeWords(before, after, next))
}

/** The same picture in another size or place is restyled; another picture comes instead of the old one. */
function mergedPicture(before: Node, after: Node, next: () => Suggestion): Node[] {
  return before.attrs.sha256 === after.attrs.sha256 ? [restyled(before, after, next)] : replaced(before, after, next)
}

const replaced = (before: Node, after: Node, next: () => Suggestion): Node[] => [
  proposed(before, { blockDeleted: next() }),
  proposed(after, { blockInserted: next() }),
]

const restyled = (before: Node, after: Node, next: () => Suggestion): Node =>
  proposed(after, { blockRestyled: { ...next(), was: { type: before.type.name, attrs: before.attrs } } as Suggestion })

/** Where rows and cells cannot lie over each other (merged cells, another number of columns), the whole table changes. */
function mergedTable(before: Node, after: Node, next: () => Suggestion): Node[] {
  const rows = alignBlocks(children(before), children(after))
  if (!rows.every(cellsLieOver)) return replaced(before, after, next)
  const looks = before.hasMarkup(after.type, after.attrs) ? before : restyled(before, after, next)
  const table = before.type.create(
    looks.attrs,
    rows.flatMap((pair) => mergedRow(pair, next)),
  )
  return tablesAreWhole(table) ? [table] : replaced(before, after, next)
}

const cellsLieOver = ({ before, after }: Pair): boolean => {
  if (!before || !after) return true
  const cells = children(after)
  return (
    before.childCount === cells.length &&
    before.hasMarkup(after.type, after.attrs) &&
    children(before).every((cell, index) => cells[index]?.hasMarkup(cell.type, cell.attrs))
  )
}

function mergedRow(pair: Pair, next: () => Suggestion): Node[] {
  const { before, after } = pair
  if (!before || !after) return mergedPair(pair, next)
  const cells = children(after)
  const over = children(before).map((cell, index) =>
    cell.type.create(cell.attrs, merged(children(cell), children(cells[index] as Node), next)),
  )
  return [before.type.create(before.attrs, over)]
}

function children(node: Node): Node[] {
  const nodes: Node[] = []
  node.forEach((child) => void nodes.push(child))
  return nodes
}
