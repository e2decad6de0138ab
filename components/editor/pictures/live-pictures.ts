import { Extension } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Pasted, readPasted } from '@/lib/editor/paste/pasted-pictures'
import { pendingPictures } from './pending-pictures'
import { PictureView } from './picture-view'

/** What the screen does with pictures that come by the clipboard or are dropped. */
export type PictureTaker = {
  files: (files: File[], pos: number) => void
  pasted: (pasted: Pasted, pos: number) => void
  dropped: (count: number) => void
}

declare module '@tiptap/core' {
  interface Storage {
    livePictures: { taker: PictureTaker | null }
  }
}

/** Pictures of a text one may write: handles, and those pasted and dropped are taken in before they enter the text. */
export const LivePictures = Extension.create<{ documentId: string }, { taker: PictureTaker | null }>({
  name: 'livePictures',
  priority: 300,
  addOptions: () => ({ documentId: '' }),
  addStorage: () => ({ taker: null }),

  addKeyboardShortcuts() {
    const beside = (side: 'before' | 'after') => () => {
      const at = pictureBeside(this.editor.state, side)
      return at !== null && this.editor.commands.setNodeSelection(at)
    }
    return { Backspace: beside('before'), Delete: beside('after') }
  },

  addProseMirrorPlugins() {
    const { storage, options } = this
    return [
      pendingPictures(),
      new Plugin({
        props: {
          nodeViews: { image: (node, view, getPos) => new PictureView(node, view, getPos) },
          handlePaste: (view, event) => pasteInto(view, event, { taker: storage.taker, ...options }),
          handleDrop: (view, event, _slice, moved) => !moved && dropInto(view, event, storage.taker),
        },
      }),
    ]
  },
})

/** A picture right before or after the caret's paragraph: the first press takes hold of it, the next one deletes it. */
function pictureBeside({ selection, doc }: EditorState, side: 'before' | 'after'): number | null {
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null
  const { $cursor } = selection
  const edge = side === 'before' ? 0 : $cursor.parent.content.size
  if ($cursor.parentOffset !== edge || $cursor.depth === 0 || $cursor.parent.attrs.list) return null
  const at = side === 'before' ? $cursor.before() : $cursor.after()
  const picture = side === 'before' ? doc.resolve(at).nodeBefore : doc.resolve(at).nodeAfter
  if (picture?.type.name !== 'image') return null
  return side === 'before' ? at - picture.nodeSize : at
}

type Into = { taker: PictureTaker | null; documentId: string }

function pasteInto(view: EditorView, { clipboardData }: ClipboardEvent, { taker, documentId }: Into): boolean {
  if (!taker || !clipboardData) return false
  const files = [...clipboardData.files].filter(isPicture)
  const html = clipboardData.getData('text/html')
  const pasted = html ? readPasted(html, documentId) : null
  // A picture copied alone comes as a file too, which is the better one; a table of Excel comes with a picture of itself.
  if (files.length && !pasted?.words) {
    taker.files(files, placeFor(view))
    return true
  }
  if (!pasted) return false
  if (pasted.dropped) taker.dropped(pasted.dropped)
  if (!pasted.pictures.length) return false
  taker.pasted(pasted, placeFor(view))
  return true
}

/** Where the caret stands; what is selected gives way to what is pasted. */
function placeFor(view: EditorView): number {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
  return view.state.selection.from
}

function dropInto(view: EditorView, event: DragEvent, taker: PictureTaker | null): boolean {
  const files = [...(event.dataTransfer?.files ?? [])]
  if (!taker || !files.length) return false
  event.preventDefault()
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  taker.files(files, at?.pos ?? view.state.selection.from)
  return true
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/')

/** The picture the person has taken hold of, or null. */
export function selectedPicture({ selection }: EditorState): { pos: number; node: NodeSelection['node'] } | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'image'
    ? { pos: selection.from, node: selection.node }
    : null
}
