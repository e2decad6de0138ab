import { canonicalBody } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { BrowserEnd, type Line } from './line'
import type { FallibleNode } from './node'
import type { Reference } from './reference'

type Options = {
  documentId: string
  person: { personId: string; name: string }
  node: FallibleNode
  reference: Reference
}

/** A browser tab with the product's own client; every edit made in it is written into the reference as well. */
export class Tab {
  session: RoomSession
  node: FallibleNode
  online = true
  line: Line | null = null

  constructor(private readonly options: Options) {
    this.node = options.node
    this.session = this.open()
  }

  private open(): RoomSession {
    const { documentId, person, reference } = this.options
    const dial = (browser: BrowserEnd) => {
      if (this.online) this.line = this.node.dial(browser, documentId, person)
      else setImmediate(() => browser.end(1006))
    }
    const WebSocketPolyfill = class extends BrowserEnd {
      constructor() {
        super()
        dial(this)
      }
    } as unknown as typeof WebSocket
    const session = new RoomSession({ url: 'ws://schedule/yjs', documentId, WebSocketPolyfill })
    session.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === session.provider) reference.heard(update)
      else reference.typed(update)
    })
    return session
  }

  /** The network goes away. */
  drop(): void {
    this.online = false
    this.line?.cut()
  }

  /** The network is back, perhaps with another node at its end. */
  back(node: FallibleNode): void {
    this.session.provider.disconnect()
    this.node = node
    this.online = true
    this.session.provider.connect()
  }

  /** A tab whose mark says «saved» may be closed; the next one knows nothing but what the server tells. */
  reload(): void {
    if (this.session.state().save !== 'saved') return
    this.session.destroy()
    this.session = this.open()
  }

  get settled(): boolean {
    const { save, synced } = this.session.state()
    return save === 'saved' && synced
  }

  body = (): string => canonicalBody(bodyOf(this.session.doc))

  close(): void {
    this.online = false
    this.session.destroy()
  }
}
