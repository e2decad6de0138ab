import type { WebsocketProvider } from 'y-websocket'

type Changes = { added: number[]; updated: number[]; removed: number[] }

/** y-websocket repeats everybody's presence to the server, which multiplies by the people in the room; we send only our own. */
export function speakForOneself(provider: WebsocketProvider): void {
  const { awareness, doc } = provider
  const repeatAll = provider._awarenessUpdateHandler
  awareness.off('update', repeatAll)
  awareness.on('update', (changes: Changes, origin: unknown) => {
    const own = (ids: number[]) => ids.filter((id) => id === doc.clientID)
    const mine = { added: own(changes.added), updated: own(changes.updated), removed: own(changes.removed) }
    if (origin !== provider && mine.added.length + mine.updated.length + mine.removed.length) repeatAll(mine, origin)
  })
}
