import type { Appended, NewUpdate } from '../store'
import type { Peer } from './peer'

/** One received message: what it added to the text (perhaps nothing) and whose n-th it was. */
export type Received = {
  update: Uint8Array | null
  personId: string | null
  /** It only proposes: a text on approval takes it. */
  proposed?: boolean
  peer: Peer | null
  ordinal: number
}

export type SaverPorts = {
  /** Commits a batch, or nothing of it. */
  append: (rows: NewUpdate[]) => Promise<Appended>
  /** The text was sent anew: whether what waits only proposes beside that one too. */
  stillPropose: () => Promise<boolean>
  saved: (batch: Received[]) => void
  /** The text was frozen under these edits. */
  frozen: () => void
  failing: (error: unknown) => void
  recovered: () => void
  idle: () => void
}

const BATCH_LIMIT = 300
const RETRY_MS = [100, 200, 400, 800, 1600, 3200, 5000]

/**
 * Group commit: one save under way, and what arrives meanwhile is the next batch; no waiting for company. A failed save
 * keeps its batch and is tried again, later each time, for as long as it takes.
 */
export class Saver {
  private queue: Received[] = []
  private running: Promise<void> | null = null
  private stopped = false
  private wake: (() => void) | null = null

  constructor(private readonly ports: SaverPorts) {}

  get idle(): boolean {
    return !this.running && this.queue.length === 0
  }

  add(received: Received): void {
    if (this.stopped) return
    this.queue.push(received)
    this.start()
  }

  private start(): void {
    this.running ??= this.run().finally(() => {
      this.running = null
      if (this.stopped) return
      if (this.queue.length) this.start()
      else this.ports.idle()
    })
  }

  private async run(): Promise<void> {
    // Frames that came in one network packet go into one commit.
    await new Promise((resolve) => setImmediate(resolve))
    for (let failures = 0; this.queue.length && !this.stopped; ) {
      const batch = this.queue.slice(0, BATCH_LIMIT)
      try {
        const outcome = await this.commit(batch)
        if (outcome === 'sent_anew' && (await this.ports.stillPropose())) continue
        if (outcome !== 'stored') return this.freeze()
        this.queue.splice(0, batch.length)
        if (failures) this.ports.recovered()
        failures = 0
        this.ports.saved(batch)
      } catch (error) {
        this.ports.failing(error)
        await this.pause(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 5000)
      }
    }
  }

  private async commit(batch: Received[]): Promise<Appended> {
    const rows = batch.flatMap(({ update, personId, proposed }) => (update ? [{ update, personId, proposed }] : []))
    return rows.length ? this.ports.append(rows) : 'stored'
  }

  private freeze(): void {
    this.stop()
    this.ports.frozen()
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Forgets what is not saved and takes nothing more. */
  stop(): void {
    this.stopped = true
    this.queue = []
    this.wake?.()
  }

  /** Waits until everything is on disk, trying at once and again until the deadline; tells whether it succeeded. */
  async drain(deadline: number): Promise<boolean> {
    while (!this.idle && Date.now() < deadline) {
      this.wake?.()
      await Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, 100))])
    }
    return this.idle
  }
}
