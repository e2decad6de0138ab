/** Keys pressed with less than this between them are one edit. */
const PAUSE_MS = 1500

/**
 * Edits made while there was no connection, counted as a person would: a run of typing is one. What an earlier tab left
 * cannot be counted.
 */
export class AwayEdits {
  private runs = 0
  private last = 0
  private uncounted = false

  note(now: number): void {
    if (now - this.last > PAUSE_MS) this.runs += 1
    this.last = now
  }

  /** There are others, nobody knows how many. */
  noteEarlier(): void {
    this.uncounted = true
  }

  /** They are on the server's disk: how many there were, 0 when it cannot be told, null when there were none. */
  take(): number | null {
    const { runs, uncounted } = this
    Object.assign(this, { runs: 0, last: 0, uncounted: false })
    if (uncounted) return 0
    return runs || null
  }
}
