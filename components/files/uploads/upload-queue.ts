import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import { sendFile } from './send-file'

export type UploadRole = 'scan' | 'attachment'
export type Upload = {
  id: string
  documentId: string
  name: string
  size: number
  state: 'waiting' | 'sending' | 'checking' | 'refused'
  /** Share of the bytes that have left, 0 … 1. */
  share: number
  failure: Failure | null
}
type Job = Upload & { file: File; role: UploadRole; limitMb: number; control: AbortController; sha256?: string }

const AT_ONCE = 2

/**
 * Files on their way to documents. It lives beside the screens, so that going to another part of the room interrupts
 * nothing; a refused file stays with its reason until the person dismisses it.
 */
class UploadQueue {
  private jobs: Job[] = []
  private shown: readonly Upload[] = []
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  all = (): readonly Upload[] => this.shown

  add(files: File[], to: { documentId: string; role: UploadRole; limitMb: number }): void {
    for (const file of files) {
      const { name, size } = file
      const control = new AbortController()
      this.jobs.push({
        ...to,
        file,
        name,
        size,
        control,
        id: crypto.randomUUID(),
        state: 'waiting',
        share: 0,
        failure: null,
      })
    }
    this.next()
  }

  /** Takes a file off: stops it where it is, or puts its refusal away. */
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

  private next(): void {
    const going = this.jobs.filter(({ state }) => state === 'sending' || state === 'checking').length
    const waiting = this.jobs.filter(({ state }) => state === 'waiting')
    for (const job of waiting.slice(0, Math.max(0, AT_ONCE - going))) void this.carry(job)
    this.tell()
  }

  private async carry(job: Job): Promise<void> {
    const { id, file, documentId, role, limitMb, control } = job
    this.change(id, { state: job.sha256 ? 'checking' : 'sending' })
    try {
      if (file.size > limitMb * 1024 * 1024) throw refusal('files.too_large', { limitMb })
      if (file.size === 0) throw refusal('files.empty')
      const onProgress = (share: number) => this.change(id, { share, state: share < 1 ? 'sending' : 'checking' })
      const sha256 = job.sha256 ?? (await sendFile({ file, onProgress, signal: control.signal })).sha256
      this.change(id, { sha256, state: 'checking' })
      // The id of the row is the key of the act: a lost answer and a second try attach the file once.
      await api.files.attach({ documentId, sha256, name: file.name, role }, { context: { idempotencyKey: id } })
      this.jobs = this.jobs.filter((other) => other.id !== id)
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
    this.shown = this.jobs.map(({ file: _file, role: _role, limitMb: _limit, control: _control, ...upload }) => upload)
    for (const listener of this.listeners) listener()
  }
}

const refusal = (code: string, data: Record<string, unknown> = {}) => Object.assign(new Error(code), { code, data })

export const uploads = new UploadQueue()
