import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { mappingOf } from '../extensions/text-mapping'

type Change = { add: { id: string; pos: number; label: string } } | { remove: string }

const key = new PluginKey<DecorationSet>('pendingPictures')

/** Places of pictures that are still on their way: they travel with the words around them and are no part of the text. */
export const pendingPictures = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const set = tr.docChanged ? before.map(mappingOf(tr), tr.doc) : before
        const change = tr.getMeta(key) as Change | undefined
        if (!change) return set
        if ('remove' in change) return set.remove(set.find(undefined, undefined, ({ id }) => id === change.remove))
        const { id, pos, label } = change.add
        return set.add(tr.doc, [Decoration.widget(pos, () => placeholder(label), { id, key: id, side: 1 })])
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

export const holdPlace = (tr: Transaction, place: { id: string; pos: number; label: string }): Transaction =>
  tr.setMeta(key, { add: place }).setMeta('addToHistory', false)
export const freePlace = (tr: Transaction, id: string): Transaction =>
  tr.setMeta(key, { remove: id }).setMeta('addToHistory', false)

/** Where a place has come to; null when what it stood in is gone. */
export const heldPlace = (state: EditorState, id: string): number | null =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from ?? null

function placeholder(label: string): HTMLElement {
  const place = document.createElement('span')
  place.className = 'picture-pending'
  place.contentEditable = 'false'
  place.textContent = label
  return place
}
