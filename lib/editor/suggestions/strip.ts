import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { isSuggestionMark, SUGGESTION_ATTRIBUTES, type Suggestion } from './suggestion'

type Keep = Partial<Record<(typeof SUGGESTION_ATTRIBUTES)[number], Suggestion>>

/** A node as if nothing had been proposed on it or in it: what is pasted brings no proposals along. */
export function withoutSuggestions(node: Node, keep: Keep = {}): Node {
  if (node.isText) return node.mark(node.marks.filter((mark) => !isSuggestionMark(mark)))
  const attrs = { ...node.attrs }
  for (const name of SUGGESTION_ATTRIBUTES) if (name in attrs) attrs[name] = keep[name] ?? null
  return node.type.create(attrs, each(node.content), node.marks)
}

export const cleanSlice = ({ content, openStart, openEnd }: Slice): Slice =>
  new Slice(each(content), openStart, openEnd)

function each(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => void nodes.push(withoutSuggestions(node)))
  return Fragment.fromArray(nodes)
}
