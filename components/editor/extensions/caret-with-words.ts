import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { followWords } from '@/lib/editor/follow-words'
import { mappingOf } from './text-mapping'

/**
 * One's caret stays at its words when a colleague splits, joins or restyles the paragraph it stands in, and chosen cells stay
 * chosen while somebody writes beside them: y-tiptap knows places in words only.
 */
export const CaretWithWords = Extension.create({
  name: 'caretWithWords',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, { selection: stood }, { doc, selection: put, tr }) => {
        const [edit] = transactions
        if (!edit || !isChangeOrigin(edit) || edit.getMeta(ySyncPluginKey)?.isUndoRedoOperation) return null
        const change = { before: edit.before, after: doc, mapping: mappingOf(edit) }
        if (stood instanceof CellSelection) return tr.setSelection(stood.map(doc, change.mapping))
        if (!(stood instanceof TextSelection)) return null
        const anchor = followWords(change, stood.anchor, put.anchor)
        const head = stood.empty ? anchor : followWords(change, stood.head, put.head)
        if (anchor === null && head === null) return null
        return tr.setSelection(TextSelection.create(doc, anchor ?? put.anchor, head ?? put.head))
      },
    }),
  ],
})
