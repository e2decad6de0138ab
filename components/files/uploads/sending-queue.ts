import { type Failure, failureOf } from '@/lib/api/failure'
import { sendFile } from './send-file'

export type Sending = {
  id: string
  name: string
  size: number
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused'
  /** Share of the bytes that have left, 0 … 1. */
  share: number
  failure: Failure | null
}

/** What is done with each file; `Of` is what the queue knows of a file beside its sending. */
type Steps<Of> = {
  /** Refuses a file before a byte of it is sent. */
  check?: (file: File, of: Of) => void
  /** Hands a stored file over. The answer joins its row, which is done then; null takes the row off. */
  deliver: (stored: { id: string; name: string; sha256: string }, of: Of) => Promise<Partial<Of> | null>
}

type Job<Of> = { row: Sending & Of; file: File; control: AbortController; sha256?: string }

const AT_ONCE = 2

/**
 * Files on their way to the office, two at once. It lives beside the screens, so that going elsewhere interrupts nothing;
 * a refused file stays, named, with its reason, until the person dismisses it or sends it again.
 */
export class SendingQueue<Of extends object> {
  private jobs: Job<Of>[] = []
  private shown: readonly (Sending & Of)[] = []
  private readonly listeners = new Set<() => void>()

  constructor(private readonly steps: Steps<Of>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  all = (): readonly (Sending & Of)[] => this.shown

  add(files: File[], of: Of): void {
    for (const file of files) {
      const fresh = { id: crypto.randomUUID(), state: 'waiting', share: 0, failure: null } as const
      const row = { ...of, ...fresh, name: file.name, size: file.size }
      this.jobs.push({ row, file, control: new AbortController() })
    }
    this.next()
  }

  /** Takes a file off: stops it where it is, or puts its result away. */
  drop(id: string): void {
    this.jobs.find(({ row }) => row.id === id)?.control.abort()
    this.remove((row) => row.id === id)
    this.next()
  }

  /** The same file once more; what has been stored already is not sent again. */
  retry(id: string): void {
    const job = this.jobs.find(({ row }) => row.id === id)
    if (!job) return
    job.control = new AbortController()
    this.change(job, { state: 'waiting', share: 0, failure: null })
    this.next()
  }

  /** Puts away everything that has arrived. */
  clear(): void {
    this.remove(({ state }) => state === 'done')
    this.tell()
  }

  private next(): void {
    const going = this.jobs.filter(({ row }) => row.state === 'sending' || row.state === 'checking').length
    const waiting = this.jobs.filter(({ row }) => row.state === 'waiting')
    for (const job of waiting.slice(0, Math.max(0, AT_ONCE - going))) void this.carry(job)
    this.tell()
  }

  private async carry(job: Job<Of>): Promise<void> {
    const { file, control, row } = job
    this.change(job, { state: job.sha256 ? 'checking' : 'sending' })
    try {
      this.steps.check?.(file, row)
      const onProgress = (share: number) => this.change(job, { share, state: share < 1 ? 'sending' : 'checking' })
      job.sha256 ??= (await sendFile({ file, onProgress, signal: control.signal })).sha256
      this.change(job, { state: 'checking' })
      const answer = await this.steps.deliver({ id: row.id, name: file.name, sha256: job.sha256 }, row)
      if (answer === null) this.remove(({ id }) => id === row.id)
      else this.change(job, { ...answer, state: 'done' })
    } catch (error) {
      if (!control.signal.aborted) this.change(job, { state: 'refused', failure: failureOf(error) })
    }
    this.next()
  }

  private change(job: Job<Of>, change: Partial<Sending> | Partial<Of>): void {
    job.row = { ...job.row, ...change }
    this.tell()
  }

  private remove(which: (row: Sending & Of) => boolean): void {
    this.jobs = this.jobs.filter(({ row }) => !which(row))
  }

  private tell(): void {
    this.shown = this.jobs.map(({ row }) => row)
    for (const listener of this.listeners) listener()
  }
}
