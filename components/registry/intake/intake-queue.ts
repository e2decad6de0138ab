import { sendFile } from '@/components/files/uploads/send-file'
import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'

export type Taking = {
  id: string
  name: string
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused'
  /** Share of the bytes that have left, 0 … 1. */
  share: number
  failure: Failure | null
  documentId: string | null
}
type Job = Taking & { file: File; control: AbortController; sha256?: string }

const AT_ONCE = 2

/**
 * Received files on their way to the queue, each a letter of its own. It lives beside the screen, so that registering
 * goes on meanwhile; a refused file stays, named, with its reason.
 */
class IntakeQueue {
  private jobs: Job[] = []
  private shown: readonly Taking[] = []
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  all = (): readonly Taking[] => this.shown

  add(files: File[]): void {
    for (const file of files) {
      const job = { file, name: file.name, control: new AbortController(), id: crypto.randomUUID() }
      this.jobs.push({ ...job, state: 'waiting', share: 0, failure: null, documentId: null })
    }
    this.next()
  }

  /** Takes a file off: stops it where it is, or puts its result away. */
  drop(id: string): void {
    this.jobs.find((job) => job.id === id)?.control.abort()
    this.jobs = this.jobs.filter((job) => job.id !== id)
    this.next()
  }

  /** The same file once more; what has been stored already is not sent again. */
  retry(id: string): void {
    this.change(id, { state: 'waiting', share: 0, failure: null, control: new AbortController() })
    this.next()
  }

  /** Puts away everything that has arrived. */
  clear(): void {
    this.jobs = this.jobs.filter(({ state }) => state !== 'done')
    this.tell()
  }

  private next(): void {
    const going = this.jobs.filter(({ state }) => state === 'sending' || state === 'checking').length
    const waiting = this.jobs.filter(({ state }) => state === 'waiting')
    for (const job of waiting.slice(0, Math.max(0, AT_ONCE - going))) void this.carry(job)
    this.tell()
  }

  private async carry(job: Job): Promise<void> {
    const { id, file, control } = job
    this.change(id, { state: job.sha256 ? 'checking' : 'sending' })
    try {
      const onProgress = (share: number) => this.change(id, { share, state: share < 1 ? 'sending' : 'checking' })
      const sha256 = job.sha256 ?? (await sendFile({ file, onProgress, signal: control.signal })).sha256
      this.change(id, { sha256, state: 'checking' })
      // The id of the row is the key of the act: a lost answer and a second try take the letter in once.
      const input = { sha256, fileName: file.name }
      const { documentId } = await api.registry.intake(input, { context: { idempotencyKey: id } })
      this.change(id, { state: 'done', documentId })
    } catch (error) {
      if (!control.signal.aborted) this.change(id, { state: 'refused', failure: failureOf(error) })
    }
    this.next()
  }

  private change(id: string, change: Partial<Job>): void {
    this.jobs = this.jobs.map((job) => (job.id === id ? { ...job, ...change } : job))
    this.tell()
  }

  private tell(): void {
    this.shown = this.jobs.map(({ file: _file, control: _control, sha256: _sha256, ...taking }) => taking)
    for (const listener of this.listeners) listener()
  }
}

export const intake = new IntakeQueue()
