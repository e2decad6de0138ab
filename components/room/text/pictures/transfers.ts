import type { Editor } from '@tiptap/core'
import { insertPasted, insertPicture, widthOnPaper } from '@/components/editor/pictures/insert-picture'
import type { PictureTaker } from '@/components/editor/pictures/live-pictures'
import { freePlace, holdPlace } from '@/components/editor/pictures/pending-pictures'
import { type Failure, failureOf, isLost } from '@/lib/api/failure'
import { type Pasted, type PastedPicture, withSent } from '@/lib/editor/paste/pasted-pictures'
import { fileOf, isTaken, sendPicture } from './send-picture'

/** What is under way: one file by its name, or what was pasted with several pictures (`all`). */
export type Transfer = {
  id: string
  name: string
  share: number
  done: number
  all: number
  failure: Failure | null
}
export type Saying = 'offline' | 'foreign' | 'notPictures' | 'partly' | 'gone'

type Job = { row: Transfer; control: AbortController; carry: () => Promise<void> }

/** Pictures on their way into one text; each keeps its place there while colleagues write around it. */
export class Transfers implements PictureTaker {
  say: (what: Saying, count?: number) => void = () => {}
  placeLabel = ''
  offline = false
  private jobs: Job[] = []
  private shown: readonly Transfer[] = []
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly editor: Editor,
    private readonly documentId: string,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  all = (): readonly Transfer[] => this.shown

  files(files: File[], pos: number): void {
    if (this.offline) return void this.say('offline')
    if (!files.some(({ type }) => type.startsWith('image/'))) return void this.say('notPictures')
    for (const file of files) {
      const job = this.begin(file.name, pos, 1)
      job.carry = async () => {
        if (!isTaken(file)) throw { code: 'files.picture_type' }
        const named = file.name.includes('.') ? file : fileOf(file, file.type)
        const picture = await this.send(job, named, (share) => this.change(job, { share }))
        this.arrive(job, (id) => insertPicture(this.editor, id, picture))
      }
      void this.run(job)
    }
  }

  pasted(pasted: Pasted, pos: number): void {
    if (this.offline) return void this.say('offline')
    const job = this.begin('', pos, pasted.pictures.length)
    job.carry = async () => {
      const sent = new Map<string, { sha256: string; width: number; alt: string }>()
      for (const picture of pasted.pictures) {
        const made = await this.send(job, await fileFrom(picture)).catch(() => null)
        if (job.control.signal.aborted) return
        const { place, alt, width } = picture
        if (made) sent.set(place, { sha256: made.sha256, alt, width: width ?? widthOnPaper(made) })
        this.change(job, { done: job.row.done + 1 })
      }
      this.arrive(job, (id) => insertPasted(this.editor, id, withSent(pasted.html, sent)))
      if (sent.size < pasted.pictures.length) this.say('partly', pasted.pictures.length - sent.size)
    }
    void this.run(job)
  }

  dropped(count: number): void {
    this.say('foreign', count)
  }

  retry(id: string): void {
    const job = this.jobs.find(({ row }) => row.id === id)
    if (!job) return
    this.change(job, { failure: null, share: 0 })
    job.control = new AbortController()
    void this.run(job)
  }

  /** Takes it off: stops it where it is, and gives its place up. */
  drop(id: string): void {
    this.jobs.find(({ row }) => row.id === id)?.control.abort()
    this.jobs = this.jobs.filter(({ row }) => row.id !== id)
    this.free(id)
    this.tell()
  }

  private free(id: string): void {
    if (!this.editor.isDestroyed) this.editor.view.dispatch(freePlace(this.editor.state.tr, id))
  }

  stop(): void {
    for (const { control } of this.jobs) control.abort()
    this.jobs = []
  }

  private begin(name: string, pos: number, all: number): Job {
    const row: Transfer = { id: crypto.randomUUID(), name, share: 0, done: 0, all, failure: null }
    const job: Job = { row, control: new AbortController(), carry: async () => {} }
    this.jobs.push(job)
    this.editor.view.dispatch(holdPlace(this.editor.state.tr, { id: row.id, pos, label: this.placeLabel }))
    this.tell()
    return job
  }

  private async run(job: Job): Promise<void> {
    try {
      await job.carry()
    } catch (error) {
      if (job.control.signal.aborted) return
      const failure = failureOf(error)
      // What will not be taken keeps no place in the text; what was only lost on its way may still come.
      if (!isLost(failure)) this.free(job.row.id)
      this.change(job, { failure })
    }
  }

  private send(job: Job, file: File, onProgress?: (share: number) => void) {
    return sendPicture({
      documentId: this.documentId,
      file,
      signal: job.control.signal,
      ...(onProgress ? { onProgress } : {}),
    })
  }

  /** The text may have been closed meanwhile, or the place deleted with the words around it. */
  private arrive({ row }: Job, insert: (id: string) => boolean): void {
    const open = !this.editor.isDestroyed && this.editor.isEditable
    if (!open || !insert(row.id)) this.say('gone')
    this.drop(row.id)
  }

  private change(job: Job, change: Partial<Transfer>): void {
    job.row = { ...job.row, ...change }
    this.tell()
  }

  private tell(): void {
    this.shown = this.jobs.map(({ row }) => row)
    for (const listener of this.listeners) listener()
  }
}

async function fileFrom({ source }: PastedPicture): Promise<File> {
  if ('data' in source) return fileOf(source.data as BlobPart, source.type)
  const answer = await fetch(source.address)
  if (!answer.ok) throw new TypeError(`status ${answer.status}`)
  const blob = await answer.blob()
  return fileOf(blob, blob.type)
}
