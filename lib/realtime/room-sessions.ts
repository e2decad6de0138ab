import { RoomSession } from './yjs-provider'

type Options = ConstructorParameters<typeof RoomSession>[0]

/** Texts whose room was left while edits of this tab were not on the server's disk yet. */
const waiting = new Map<string, { session: RoomSession; stop: () => void }>()

/** Opens a live text; one that was left with unsaved edits is taken up again with them. */
export function enterText(options: Options): RoomSession {
  const left = waiting.get(options.documentId)
  if (!left) return new RoomSession(options)
  forget(options.documentId)
  left.stop()
  left.session.awareness.setLocalState({})
  return left.session
}

/** Leaves a live text. Edits that are not on disk keep the connection, without presence, until they are. */
export function leaveText(documentId: string, session: RoomSession): void {
  session.awareness.setLocalState(null)
  if (!mustWait(session)) {
    session.destroy()
    return
  }
  const stop = session.subscribe(() => {
    if (mustWait(session)) return
    forget(documentId)
    session.destroy()
  })
  waiting.set(documentId, { session, stop })
  globalThis.window?.addEventListener('beforeunload', warn)
}

function forget(documentId: string): void {
  waiting.delete(documentId)
  if (waiting.size === 0) globalThis.window?.removeEventListener('beforeunload', warn)
}

/** The browser asks before a tab is closed with something typed that is not saved. */
const warn = (event: Event): void => event.preventDefault()

/** A text that is closed for good or refuses its edits has nothing to wait for. */
function mustWait(session: RoomSession): boolean {
  const { closed, save } = session.state()
  return session.unsaved && closed === null && save !== 'refused'
}
