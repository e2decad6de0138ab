import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { caretPresence } from '@/lib/realtime/caret-presence'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

const NAME_SHOWN_MS = 2000

type User = { id?: string; name?: string; cursor?: string }

/** Carets of colleagues in their own colour; the name shows for two seconds after they move, and under the pointer. */
export const remoteCarets = (session: RoomSession) =>
  CollaborationCaret.extend({
    addProseMirrorPlugins() {
      const watching = new Plugin({
        view: (view) => {
          stayInPlace(view)
          return watchMoves(session, view.dom)
        },
      })
      return [...(this.parent?.() ?? []), watching]
    },
  }).configure({
    provider: { awareness: caretPresence(session.awareness) },
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

/** A caret that only moved along its line keeps its element, so the name is shown again from the news about presence. */
function watchMoves({ awareness, doc }: RoomSession, dom: HTMLElement) {
  const onChange = ({ updated }: { updated: number[] }) => {
    const states = awareness.getStates()
    const moved = new Set<string | undefined>()
    for (const client of updated)
      if (client !== doc.clientID) moved.add((states.get(client)?.user as User | undefined)?.id)
    if (!moved.size) return
    for (const caret of dom.querySelectorAll<HTMLElement>('.remote-caret'))
      if (moved.has(caret.dataset.person)) showName(caret)
  }
  awareness.on('change', onChange)
  return { destroy: () => awareness.off('change', onChange) }
}
