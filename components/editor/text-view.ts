import type { Editor } from '@tiptap/core'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { TextView } from '@/lib/editor/passage'
import { passageMarksKey } from './extensions/passage-marks'

type SyncState = { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: TextView['mapping'] } | null }

/** The text of an editor together with the Yjs types it came from; null while the two are being joined. */
export function textViewOf(editor: Editor): TextView | null {
  const state = ySyncPluginKey.getState(editor.state) as SyncState | undefined
  if (!state?.binding) return null
  return { ydoc: state.doc, body: state.type, mapping: state.binding.mapping, doc: editor.state.doc }
}

/** Where a highlighted passage stands now, after all the edits since it was marked. */
export function placeOfMark(editor: Editor, id: string): { from: number; to: number } | null {
  const [mark] = passageMarksKey.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === id) ?? []
  return mark && mark.from < mark.to ? { from: mark.from, to: mark.to } : null
}

/** Where the selected words begin and end; cells are selected one by one, and all of them are meant. */
export function selectedSpan({ state: { selection } }: Editor): { from: number; to: number } {
  const { ranges } = selection
  return {
    from: Math.min(...ranges.map(({ $from }) => $from.pos)),
    to: Math.max(...ranges.map(({ $to }) => $to.pos)),
  }
}
