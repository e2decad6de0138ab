import type { WebsocketProvider } from 'y-websocket'

/** Tells when the browser knows that the network is gone or back: a socket learns it many seconds later, or never. */
export function watchNetwork(change: () => void): () => void {
  globalThis.window?.addEventListener('offline', change)
  globalThis.window?.addEventListener('online', change)
  return () => {
    globalThis.window?.removeEventListener('offline', change)
    globalThis.window?.removeEventListener('online', change)
  }
}

/**
 * A network that is gone or another one takes the connection with it: it is dropped and tried again at once. Tried, because a
 * browser calls a computer without a network cut off, and its own server is not.
 */
export const followNetwork = (provider: WebsocketProvider): (() => void) =>
  watchNetwork(() => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  })
