import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { mappingOf } from './text-mapping'

/** A highlighted passage of the text: a remark, or the words one is about to remark on. */
export type PassageMark = { id: string; from: number; to: number; active: boolean }

export const passageMarksKey = new PluginKey<DecorationSet>('passageMarks')

/** Highlights passages. They are laid over the text, move with it, and are never written into it. */
export const PassageMarks = Extension.create({
  name: 'passageMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: passageMarksKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const marks = tr.getMeta(passageMarksKey) as PassageMark[] | undefined
          if (marks) return DecorationSet.create(tr.doc, marks.filter(({ from, to }) => from < to).map(drawn))
          return tr.docChanged ? before.map(mappingOf(tr), tr.doc) : before
        },
      },
      props: { decorations: (state) => passageMarksKey.getState(state) },
    }),
  ],
})

const drawn = ({ id, from, to, active }: PassageMark): Decoration =>
  Decoration.inline(from, to, { class: active ? 'passage passage-active' : 'passage', 'data-passage': id }, { id })
