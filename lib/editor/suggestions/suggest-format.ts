import type { Mark, Node, NodeType } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { Range } from './suggest-deletion'
import { ownMark, proposalOn, type Reformat, SUGGESTION_ATTRIBUTES, type Suggestion } from './suggestion'

type MarkChange = Range & { mark: Mark; on: boolean }

/** Proposes bold, italics and the like: the words take the new look at once, the mark keeps the look they had. */
export function suggestMark(tr: Transform, { from, to, mark, on }: MarkChange, who: Suggestion): void {
  const acts: (() => void)[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || ownMark(node, 'inserted', who.by)) return
    const words = { from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) }
    acts.push(() => remember(tr, node, { ...words, mark, on }, who))
  })
  for (const act of acts) act()
  if (on) tr.addMark(from, to, mark)
  else tr.removeMark(from, to, mark)
}

function remember(tr: Transform, node: Node, { from, to, mark, on }: MarkChange, who: Suggestion): void {
  const { reformatted } = node.type.schema.marks
  const of = (one: Mark) => one.type === reformatted && one.attrs.by === who.by && one.attrs.mark === mark.type.name
  const mine = node.marks.find(of)
  const was = mine ? (mine.attrs as Reformat).was : (mark.type.isInSet(node.marks)?.attrs ?? null)
  const back = on ? was !== null && mark.type.create(was).eq(mark) : was === null
  if (back && mine) tr.removeMark(from, to, mine)
  else if (!back && !mine && reformatted)
    tr.addMark(from, to, reformatted.create({ ...who, mark: mark.type.name, was: was && { ...was } }))
}

/** Proposes another kind or style of a block; the attribute keeps what it was. */
export function suggestStyle(
  tr: Transform,
  { pos, type, attrs }: { pos: number; type: NodeType; attrs: Record<string, unknown> },
  who: Suggestion,
): void {
  const node = tr.doc.nodeAt(pos)
  if (!node) return
  const own = Object.entries(node.attrs).filter(([name]) => !SUGGESTION_ATTRIBUTES.includes(name as never))
  const fresh = { ...who, was: { type: node.type.name, attrs: Object.fromEntries(own) } }
  const news = proposalOn(node, 'blockInserted')?.by === who.by ? null : fresh
  const kept = Object.fromEntries(SUGGESTION_ATTRIBUTES.map((name) => [name, node.attrs[name] ?? null]))
  tr.setNodeMarkup(pos, type, { ...attrs, ...kept, blockRestyled: kept.blockRestyled ?? news })
}
