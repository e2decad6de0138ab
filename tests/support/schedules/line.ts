import { EventEmitter } from 'node:events'

const OPEN = 1
const CLOSED = 3
type Frame = Uint8Array | { close: number }

/**
 * A connection between a browser tab and a node inside one process: frames keep their order, may be held on the way, and
 * are lost in both directions when it breaks. Both ends look like the sockets the product knows.
 */
export class Line {
  held = false
  private broken = false
  private readonly ways: { frames: Frame[]; arrive: (frame: Frame) => void }[]

  constructor(
    readonly browser: BrowserEnd,
    readonly node: NodeEnd,
  ) {
    const way = (arrive: (frame: Frame) => void) => ({ frames: [] as Frame[], arrive })
    this.ways = [way((frame) => node.arrive(frame)), way((frame) => browser.arrive(frame))]
    browser.send = (data) => this.pass(0, data.slice())
    browser.close = () => this.cut()
    node.pass = (frame) => this.pass(1, frame)
    node.terminate = () => this.cut()
  }

  private pass(way: 0 | 1, frame: Frame): void {
    if (this.broken) return
    this.ways[way]?.frames.push(frame)
    setImmediate(() => this.deliver())
  }

  release(): void {
    this.held = false
    this.deliver()
  }

  private deliver(): void {
    for (const { frames, arrive } of this.ways)
      while (frames.length && !this.held && !this.broken) arrive(frames.shift() as Frame)
  }

  /** Breaks; what was on the way never arrives. */
  cut(): void {
    if (this.broken) return
    this.broken = true
    this.node.end()
    this.browser.end(1006)
  }
}

/** What a browser's WebSocket is to y-websocket. */
export class BrowserEnd {
  readonly OPEN = OPEN
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: Uint8Array }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  send: (data: Uint8Array) => void = () => {}
  close: () => void = () => {}

  open(): void {
    this.readyState = OPEN
    this.onopen?.()
  }

  arrive(frame: Frame): void {
    if ('close' in frame) this.end(frame.close)
    else if (this.readyState === OPEN) this.onmessage?.({ data: frame })
  }

  end(code: number): void {
    if (this.readyState === CLOSED) return
    this.readyState = CLOSED
    this.onclose?.({ code, reason: '' })
  }
}

/** What a `ws` socket is to a room. */
export class NodeEnd extends EventEmitter {
  readonly OPEN = OPEN
  readonly bufferedAmount = 0
  readyState = OPEN
  pass: (frame: Frame) => void = () => {}
  terminate: () => void = () => {}

  send(frame: Uint8Array): void {
    this.pass(frame)
  }

  ping(): void {
    this.emit('pong')
  }

  close(code: number): void {
    if (this.readyState !== OPEN) return
    this.pass({ close: code })
    this.end()
  }

  arrive(frame: Frame): void {
    if (!('close' in frame) && this.readyState === OPEN) this.emit('message', Buffer.from(frame), true)
  }

  end(): void {
    if (this.readyState === CLOSED) return
    this.readyState = CLOSED
    this.emit('close')
  }
}
