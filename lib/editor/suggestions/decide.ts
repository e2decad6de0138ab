import type { Mark, Node } from '@tiptap/pm/model'
import { canJoin, type Transform } from '@tiptap/pm/transform'
import {
  hasSuggestion,
  isSuggestionMark,
  proposalOn,
  type Reformat,
  type Restyle,
  SUGGESTION_ATTRIBUTES,
  type Suggestion,
} from './suggestion'

export type Verdict = 'accept' | 'reject'
/** What becomes of a suggestion; undefined leaves it open. */
export type Decide = (suggestion: Suggestion) => Verdict | undefined

export const decideAll =
  (verdict: Verdict): Decide =>
  () =>
    verdict
export const decideOne =
  (id: string, verdict: Verdict): Decide =>
  (suggestion) =>
    suggestion.id === id ? verdict : undefined
export const decideBy =
  (person: string, verdict: Verdict): Decide =>
  ({ by }) =>
    by === person ? verdict : undefined

/**
 * Accepts or rejects suggestions; the same in the browser and on the server. From the end, so that earlier places stay
 * valid; boundaries last, when the blocks between them are gone.
 */
export function decide<T extends Transform>(tr: T, how: Decide): T {
  for (const pass of [decideContent, decideBoundary]) {
    const places: number[] = []
    tr.doc.descendants((node, pos) => void (hasSuggestion(node) && places.push(pos)))
    for (const pos of places.reverse()) {
      const node = tr.doc.nodeAt(pos)
      if (node) pass(tr, { node, pos }, how)
    }
  }
  return tr
}

type At = { node: Node; pos: number }

function decideContent(tr: Transform, at: At, how: Decide): void {
  if (at.node.isText) decideWords(tr, at, how)
  else decideBlock(tr, at, how)
}

function decideWords(tr: Transform, { node, pos }: At, how: Decide): void {
  const end = pos + node.nodeSize
  // Newest first, so that the oldest memory of how the words looked has the last word.
  const marks = node.marks.filter(isSuggestionMark).sort((a, b) => b.attrs.at - a.attrs.at)
  for (const mark of marks) {
    const verdict = how(mark.attrs as Suggestion)
    if (!verdict) continue
    const goes = verdict === (mark.type.name === 'deleted' ? 'accept' : 'reject')
    if (goes && mark.type.name !== 'reformatted') return void tr.delete(pos, end)
    tr.removeMark(pos, end, mark)
    if (goes) restoreLook(tr, { from: pos, to: end }, mark)
  }
}

function restoreLook(tr: Transform, { from, to }: { from: number; to: number }, mark: Mark): void {
  const { mark: name, was } = mark.attrs as Reformat
  const type = mark.type.schema.marks[name]
  if (!type) return
  if (was) tr.addMark(from, to, type.create(was))
  else tr.removeMark(from, to, type)
}

function decideBlock(tr: Transform, { node, pos }: At, how: Decide): void {
  const say = (name: (typeof SUGGESTION_ATTRIBUTES)[number]) => {
    const proposal = proposalOn(node, name)
    return proposal ? how(proposal) : undefined
  }
  if (say('blockDeleted') === 'accept' || say('blockInserted') === 'reject') {
    removeBlock(tr, pos)
    return
  }
  if (say('blockRestyled') === 'reject') restoreStyle(tr, { node, pos })
  for (const name of ['blockInserted', 'blockDeleted', 'blockRestyled'] as const)
    if (say(name)) tr.setNodeAttribute(pos, name, null)
}

function restoreStyle(tr: Transform, { node, pos }: At): void {
  const { was } = node.attrs.blockRestyled as Restyle
  const kept = Object.fromEntries(SUGGESTION_ATTRIBUTES.map((name) => [name, node.attrs[name] ?? null]))
  const type = node.type.schema.nodes[was.type]
  if (type) tr.setNodeMarkup(pos, type, { ...was.attrs, ...kept })
}

function decideBoundary(tr: Transform, { node, pos }: At, how: Decide): void {
  const split = proposalOn(node, 'blockSplit')
  const joined = proposalOn(node, 'blockJoined')
  const ofSplit = split && how(split)
  const ofJoin = joined && how(joined)
  if (ofSplit) tr.setNodeAttribute(pos, 'blockSplit', null)
  if (ofJoin) tr.setNodeAttribute(pos, 'blockJoined', null)
  if (ofSplit !== 'reject' && ofJoin !== 'accept') return
  const left = tr.doc.resolve(pos).nodeBefore
  if (!left?.isTextblock || !node.isTextblock || !canJoin(tr.doc, pos)) return
  moveToWords(tr, pos)
  moveToWords(tr, pos - left.nodeSize)
  tr.join(pos)
}

/** A block that joins another can no longer come or go as a whole: what is still proposed for it passes to its words. */
function moveToWords(tr: Transform, pos: number): void {
  const node = tr.doc.nodeAt(pos)
  if (!node) return
  for (const [name, mark] of [
    ['blockDeleted', 'deleted'],
    ['blockInserted', 'inserted'],
  ] as const) {
    const proposal = proposalOn(node, name)
    const type = node.type.schema.marks[mark]
    if (!proposal || !type) continue
    tr.addMark(pos + 1, pos + node.nodeSize - 1, type.create(proposal))
    tr.setNodeAttribute(pos, name, null)
  }
}

/** A row or a table does not stay behind empty; a cell and the whole text keep an empty paragraph. */
function removeBlock(tr: Transform, pos: number): void {
  let at = pos
  let $at = tr.doc.resolve(at)
  const inTable = () => $at.parent.childCount === 1 && ['tableRow', 'table'].includes($at.parent.type.name)
  while (inTable()) {
    at = $at.before()
    $at = tr.doc.resolve(at)
  }
  const end = at + (tr.doc.nodeAt(at)?.nodeSize ?? 0)
  const { paragraph } = tr.doc.type.schema.nodes
  if ($at.parent.childCount === 1 && !$at.parent.isTextblock && paragraph) tr.replaceWith(at, end, paragraph.create())
  else tr.delete(at, end)
}
