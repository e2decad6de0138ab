import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { mappingOf } from './text-mapping'

/** A passage that breaks a rule of form. */
export type BreachMark = { id: string; from: number; to: number; active: boolean }

export const breachMarksKey = new PluginKey<DecorationSet>('breachMarks')

/** Underlines breaches of form. They are laid over the text, move with it, and are never written into it. */
export const BreachMarks = Extension.create({
  name: 'breachMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: breachMarksKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const marks = tr.getMeta(breachMarksKey) as BreachMark[] | undefined
          if (marks)
            return DecorationSet.create(
              tr.doc,
              marks.flatMap((mark) => drawn(tr.doc, mark)),
            )
          return tr.docChanged ? before.map(mappingOf(tr), tr.doc) : before
        },
      },
      props: { decorations: (state) => breachMarksKey.getState(state) },
    }),
  ],
})

/** A whole block (an empty paragraph has no words to underline) is marked at its edge. */
function drawn(doc: Node, { id, from, to, active }: BreachMark): Decoration[] {
  const end = Math.min(to, doc.content.size)
  const attributes = { class: active ? 'breach breach-active' : 'breach', 'data-breach': id }
  if (from >= end) return []
  const block = doc.nodeAt(from)
  if (block?.isTextblock && from + block.nodeSize === end)
    return [Decoration.node(from, end, { ...attributes, class: `${attributes.class} breach-block` }, { id })]
  return [Decoration.inline(from, end, attributes, { id })]
}
