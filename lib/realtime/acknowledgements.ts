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

  /** The wait goes on from the oldest edit that has no answer: who types without a pause must learn it too. */
  count(): void {
    this.sent += 1
    this.timer ??= setTimeout(() => this.waitedTooLong(), SILENCE_MS)
  }

  private waitedTooLong(): void {
    this.timer = undefined
    this.silent = true
    this.changed()
  }

  private forgetWait(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  /** Our answer to the server's question carries everything it has not seen, so it is counted like an edit. */
  countAnswer(): void {
    this.answered = true
    this.count()
  }

  hear(onDisk: number): void {
    this.onDisk = onDisk
    this.silent = false
    this.forgetWait()
    if (onDisk < this.sent) this.timer = setTimeout(() => this.waitedTooLong(), SILENCE_MS)
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
    this.forgetWait()
  }
}
