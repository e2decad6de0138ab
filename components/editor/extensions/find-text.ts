import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Found, findWords } from '@/lib/editor/find'

export type Search = { words: string; exact: boolean; found: Found[]; current: number }

const NOTHING: Search = { words: '', exact: false, found: [], current: 0 }
const key = new PluginKey<Search>('findText')

/** What is sought in the text now and where it stands. */
export const searchOf = (state: EditorState): Search => key.getState(state) ?? NOTHING

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findText: {
      /** Seeks words from the caret on; empty words end the search. */
      findText: (words: string, exact?: boolean) => ReturnType
      /** Goes to the next or the previous place, around the end of the text. */
      findNext: (by: 1 | -1) => ReturnType
      /** Puts other words in the place of the found ones, or of the next that are not struck out yet; the caret stands after them. */
      replaceFound: (words: string) => ReturnType
      replaceAllFound: (words: string) => ReturnType
    }
  }
}

/** Finds words in the text, and replaces them by ordinary edits: suggestions in suggestion mode, one act of undo. */
export const FindText = Extension.create({
  name: 'findText',

  addCommands: () => ({
    findText:
      (words, exact = false) =>
      ({ tr, state }) => {
        const found = findWords(tr.doc, words, { exact })
        const after = found.findIndex(({ from }) => from >= state.selection.from)
        tr.setMeta(key, { words, exact, found, current: Math.max(0, after) } satisfies Search)
        return true
      },
    findNext:
      (by) =>
      ({ tr, state }) => {
        const search = searchOf(state)
        const { length } = search.found
        if (length) tr.setMeta(key, { ...search, current: (search.current + by + length) % length })
        return length > 0
      },
    replaceFound:
      (words) =>
      ({ tr, state }) => {
        const { found, current } = searchOf(state)
        const place = [...found.slice(current), ...found.slice(0, current)].find((one) => isOpen(tr.doc, one))
        if (!place) return false
        replace(tr, place, words)
        tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(place.to)))
        return true
      },
    replaceAllFound:
      (words) =>
      ({ tr, state, view }) => {
        const open = searchOf(state).found.filter((place) => isOpen(tr.doc, place))
        tr.setMeta('preventDispatch', true)
        replaceAll(view, open.reverse(), words)
        return open.length > 0
      },
  }),

  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key,
      state: {
        init: () => NOTHING,
        apply: (tr, before) => {
          const search = tr.getMeta(key) as Search | undefined
          if (search) return search
          if (!tr.docChanged || !before.words) return before
          const found = findWords(tr.doc, before.words, before)
          return { ...before, found, current: Math.min(before.current, Math.max(0, found.length - 1)) }
        },
      },
      props: {
        decorations: (state) => {
          const { found, current } = searchOf(state)
          const drawn = found.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }),
          )
          return drawn.length ? DecorationSet.create(state.doc, drawn) : null
        },
      },
    }),
  ],
})

/** Whether found words may be replaced: those struck out by a suggestion were replaced or deleted already. */
export const isOpen = (doc: Node, { from, to }: Found): boolean => {
  const { deleted } = doc.type.schema.marks
  return !deleted || !doc.rangeHasMark(from, to, deleted)
}

const APART_AT_MOST = 200

/**
 * Replaces from the end of the text. y-tiptap writes a paragraph anew from its first changed place to the last one, and takes
 * the carets and remarks between them away: two places of one paragraph are two edits, unless there are too many to wait for.
 */
function replaceAll(view: EditorView, places: Found[], words: string): void {
  const apart = places.length <= APART_AT_MOST
  let edit = view.state.tr
  let paragraph: number | null = null
  for (const place of places) {
    const start = view.state.doc.resolve(place.from).start()
    if (apart && start === paragraph) {
      view.dispatch(edit)
      edit = view.state.tr
    }
    replace(edit, place, words)
    paragraph = start
  }
  if (edit.docChanged) view.dispatch(edit)
}

function replace(tr: Transaction, { from, to }: Found, words: string): void {
  const { schema } = tr.doc.type
  const $from = tr.doc.resolve(from)
  if (words) tr.replaceWith(from, to, schema.text(words, $from.marksAcross(tr.doc.resolve(to)) ?? $from.marks()))
  else tr.delete(from, to)
}
