import type { WebsocketProvider } from 'y-websocket'

/** This many sockets in a row must fail before anybody is asked why, and this many answers over HTTP make it certain. */
const FAILURES = 3
const ANSWERS = 2
/** Codes from here on are the server's own words: whoever hears them is not blocked. */
const SPOKEN = 4000

/**
 * Tells when the network lets HTTP through and sockets not (a proxy, a filter). Writing must stop then: edits would pile
 * up here while the others write on. A server that is merely away answers neither.
 */
export function watchBlocked(
  provider: WebsocketProvider,
  { answers, tell }: { answers: () => Promise<boolean>; tell: (blocked: boolean) => void },
): void {
  let failures = 0
  let answered = 0
  const clear = () => {
    failures = 0
    answered = 0
    tell(false)
  }
  provider.on('sync', (synced) => synced && clear())
  provider.on('connection-close', (event) => {
    if (!event) return
    if (event.code >= SPOKEN) return clear()
    failures += 1
    if (failures < FAILURES) return
    void answers().then((works) => {
      if (provider.synced || failures < FAILURES) return
      answered = works ? answered + 1 : 0
      tell(answered >= ANSWERS)
    })
  })
}
