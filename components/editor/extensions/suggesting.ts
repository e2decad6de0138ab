import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { type Decide, decide } from '@/lib/editor/suggestions/decide'
import { asSuggestion } from '@/lib/editor/suggestions/suggest'
import { officeNow } from '@/lib/realtime/office-clock'
import { eraseUnit, type Unit } from './erase-unit'

type Author = { by: string; name: string }
type State = { on: boolean; refused: (() => void) | null }

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggesting: {
      /** Accepts or rejects suggestions as one act that can be undone. */
      decideSuggestions: (how: Decide) => ReturnType
      /** Turns every further edit of this person into a suggestion, or back into a plain edit. */
      setSuggesting: (on: boolean) => ReturnType
    }
  }
  interface Storage {
    suggesting: State
  }
}

const DECISION = 'suggestionDecision'

/** Tracked changes: while on, each local edit is rewritten before it is applied; colleagues' edits and undo pass as they are. */
export const Suggesting = Extension.create<{ author: Author }, State>({
  name: 'suggesting',
  priority: 900,
  addOptions: () => ({ author: { by: '', name: '' } }),
  addStorage: () => ({ on: false, refused: null }),

  addCommands() {
    const { editor, storage } = this
    // A decision or a change of mode begins a new act for undo, or undo would take the last typing along.
    const newAct = () => yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing()
    return {
      decideSuggestions:
        (how) =>
        ({ tr, dispatch }) => {
          if (!dispatch) return true
          newAct()
          decide(tr.setMeta(DECISION, true), how)
          return true
        },
      setSuggesting: (on) => () => {
        if (storage.on !== on) newAct()
        storage.on = on
        return true
      },
    }
  },

  addKeyboardShortcuts() {
    // A browser's own deletion goes astray where the words it deletes stay.
    const erase = (unit: Unit) => () => {
      const { state, view } = this.editor
      const range = this.storage.on && eraseUnit(state, unit, this.options.author.by)
      if (range) view.dispatch(state.tr.delete(range.from, range.to).scrollIntoView())
      return Boolean(range)
    }
    return {
      Backspace: erase({ back: true, word: false }),
      Delete: erase({ back: false, word: false }),
      'Mod-Backspace': erase({ back: true, word: true }),
      'Mod-Delete': erase({ back: false, word: true }),
    }
  },

  dispatchTransaction({ transaction, next }) {
    if (!transaction.docChanged || isChangeOrigin(transaction) || transaction.getMeta(DECISION))
      return next(transaction)
    if (!this.storage.on) return next(plainly(transaction))
    const who = { ...this.options.author, id: crypto.randomUUID().slice(0, 13), at: officeNow() }
    const suggested = asSuggestion(this.editor.state, transaction, who)
    if (suggested) next(suggested)
    else this.storage.refused?.()
  },
})

/** What is typed plainly inside somebody's suggestion is no part of it. */
function plainly(tr: Transaction): Transaction {
  const { inserted, deleted } = tr.doc.type.schema.marks
  for (const [index, step] of [...tr.steps].entries()) {
    if (!(step instanceof ReplaceStep) || !step.slice.content.firstChild?.isText) continue
    const after = tr.mapping.slice(index + 1)
    const [from, to] = [after.map(step.from, -1), after.map(step.from + step.slice.size, 1)]
    tr.removeMark(from, to, inserted).removeMark(from, to, deleted)
  }
  return tr
}
