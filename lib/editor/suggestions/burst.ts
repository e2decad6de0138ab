import type { Node } from '@tiptap/pm/model'
import { ownMark, proposalOn, type Suggestion } from './suggestion'

/** A person's own change beside a place goes on: what is typed and struck out in one go is one change, decided at once. */
export function burstAt(doc: Node, { from, to }: { from: number; to: number }, who: Suggestion): Suggestion {
  const $from = doc.resolve(from)
  for (const node of [$from.nodeBefore, doc.resolve(to).nodeAfter]) {
    const mark = node && (ownMark(node, 'inserted', who.by) ?? ownMark(node, 'deleted', who.by))
    if (mark) return { ...who, id: mark.attrs.id, at: mark.attrs.at }
  }
  if ($from.parentOffset > 0) return who
  const started = proposalOn($from.parent, 'blockSplit') ?? proposalOn($from.parent, 'blockInserted')
  return started?.by === who.by ? { ...who, id: started.id, at: started.at } : who
}
