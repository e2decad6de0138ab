import type { Editor } from '@tiptap/core'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yCursorPluginKey, ySyncPluginKey } from '@tiptap/y-tiptap'
import { onceComposed } from '@/components/editor/once-composed'
import { caretPresence } from '@/lib/realtime/caret-presence'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

const NAME_SHOWN_MS = 2000

type User = { id?: string; name?: string; cursor?: string }
type Presence = Pick<RoomSession, 'awareness' | 'doc'>

/** Carets of colleagues in their own colour; the name shows for two seconds after they move, and under the pointer. */
export const remoteCarets = (presence: Presence) =>
  CollaborationCaret.extend({
    addProseMirrorPlugins() {
      const { editor } = this
      const watching = new Plugin({
        view: (view) => {
          stayInPlace(view)
          return drawMoves(presence, editor)
        },
      })
      return [...(this.parent?.() ?? []), watching]
    },
  }).configure({
    provider: { awareness: caretPresence(presence.awareness) },
    user: {},
    render: drawCaret,
    selectionRender: ({ cursor = 'a' }: User) => ({ class: 'remote-selection', 'data-cursor': cursor }),
  })

/**
 * y-tiptap asks, at every letter of a colleague, where on screen one's own caret is, which lays the text out once more:
 * with twenty writing, half of a processor. The browser itself keeps what one looks at in its place.
 */
function stayInPlace({ state }: EditorView): void {
  const { binding } = ySyncPluginKey.getState(state) as { binding: object | null }
  if (binding) Object.assign(binding, { _isLocalCursorInView: () => false })
}

/** An empty inline element with everything hung on it: the caret of a colleague must not move a single letter of the line. */
function drawCaret({ id = '', name = '', cursor = 'a' }: User): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'remote-caret'
  caret.dataset.cursor = cursor
  caret.dataset.person = id
  const label = document.createElement('span')
  label.className = 'remote-name'
  label.textContent = name
  caret.append(label)
  showName(caret)
  return caret
}

const hiding = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

function showName(caret: HTMLElement): void {
  caret.dataset.moved = ''
  requestAnimationFrame(() => turnInside(caret))
  clearTimeout(hiding.get(caret))
  hiding.set(
    caret,
    setTimeout(() => delete caret.dataset.moved, NAME_SHOWN_MS),
  )
}

/** At the right edge of the page the name hangs to the left of its caret. */
function turnInside(caret: HTMLElement): void {
  const page = caret.closest('article')?.getBoundingClientRect()
  const label = caret.firstElementChild?.getBoundingClientRect()
  if (!page || !label) return
  if (caret.getBoundingClientRect().left + label.width > page.right) caret.dataset.turned = ''
  else delete caret.dataset.turned
}

/**
 * Draws the carets when colleagues have moved: all that moved together at once, in a task of its own, for a key may come before
 * it. A word may have begun being composed by then, and a caret drawn in its paragraph would have the browser write it twice;
 * y-tiptap, which draws a task later as well, does not ask.
 */
function drawMoves({ awareness, doc }: Presence, editor: Editor) {
  const moved = new Set<number>()
  const draw = () => {
    if (editor.isDestroyed) return
    const { view } = editor
    view.dispatch(view.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }).setMeta('addToHistory', false))
    showNames(awareness, moved, view.dom)
    moved.clear()
  }
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const clients = [...added, ...updated, ...removed].filter((client) => client !== doc.clientID)
    if (!clients.length) return
    if (!moved.size) setTimeout(() => onceComposed(editor, draw))
    for (const client of clients) moved.add(client)
  }
  awareness.on('change', onChange)
  return { destroy: () => awareness.off('change', onChange) }
}

/** A caret that only moved along its line keeps its element, and shows its name again. */
function showNames(awareness: Presence['awareness'], moved: Set<number>, dom: HTMLElement): void {
  const states = awareness.getStates()
  const people = new Set([...moved].map((client) => (states.get(client)?.user as User | undefined)?.id))
  for (const caret of dom.querySelectorAll<HTMLElement>('.remote-caret'))
    if (people.has(caret.dataset.person)) showName(caret)
}
