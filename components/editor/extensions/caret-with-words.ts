import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Selection, TextSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { changedRange } from '@/lib/editor/changed-range'
import { followWords } from '@/lib/editor/follow-words'
import { isBringingAlong } from '@/lib/editor/stranded/bring-along'
import { mappingOf } from './text-mapping'

/**
 * One's caret stays at its words when a colleague splits, joins or restyles the paragraph it stands in, and chosen cells stay
 * chosen while somebody writes beside them: y-tiptap knows places in words only. Where one's own letters are brought
 * along after a colleague's edit, both are one to the caret.
 */
export const CaretWithWords = Extension.create({
  name: 'caretWithWords',
  addProseMirrorPlugins() {
    let began: { before: Node; stood: Selection } | null = null
    return [
      new Plugin({
        appendTransaction: (transactions, { selection }, state) => {
          const [edit] = transactions
          const sync = edit?.getMeta(ySyncPluginKey)
          if (!edit || !isChangeOrigin(edit) || sync?.isUndoRedoOperation) return null
          const { doc, selection: put, tr } = state
          const goesOn = began !== null && isBringingAlong(ySyncPluginKey.getState(state).doc)
          if (!goesOn || !began) began = { before: edit.before, stood: selection }
          const { before, stood } = began
          const change = { before, after: doc, mapping: goesOn ? changedRange(before, doc) : mappingOf(edit) }
          if (stood instanceof CellSelection) return tr.setSelection(stood.map(doc, change.mapping))
          if (!(stood instanceof TextSelection)) return null
          const anchor = followWords(change, stood.anchor, put.anchor)
          const head = stood.empty ? anchor : followWords(change, stood.head, put.head)
          if (anchor === null && head === null) return null
          return tr.setSelection(TextSelection.create(doc, anchor ?? put.anchor, head ?? put.head))
        },
      }),
    ]
  },
})
