/** A connection that gives no answer this long is shown as lost: browsers notice a dead network much later. */
const SILENCE_MS = 5000

/**
 * How many sync messages went over this connection and how many of them the server has on disk. Counted, because a state
 * vector does not move on a deletion.
 */
export class Acknowledgements {
  private sent = 0
  private onDisk = 0
  private answered = false
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The server owes an answer for too long. */
  silent = false

  constructor(private readonly changed: () => void) {}

  count(): void {
    this.sent += 1
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.silent = this.onDisk < this.sent
      this.changed()
    }, SILENCE_MS)
  }

  /** Our answer to the server's question carries everything it has not seen, so it is counted like an edit. */
  countAnswer(): void {
    this.answered = true
    this.count()
  }

  hear(onDisk: number): void {
    this.onDisk = onDisk
    this.silent = false
  }

  /** Everything of this screen is on the server's disk. */
  get complete(): boolean {
    return this.answered && this.onDisk >= this.sent
  }

  /** Another connection begins from nothing. */
  reset(): void {
    this.sent = 0
    this.onDisk = 0
    this.answered = false
    this.silent = false
    clearTimeout(this.timer)
  }
}
