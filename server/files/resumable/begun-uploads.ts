import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server } from '@tus/server'
import type { Actor } from '../../kernel/actor'
import { env } from '../../kernel/env'
import { DomainError } from '../../kernel/errors'
import { uploadLimit } from '../staging'

/** Where uploads in parts are asked for and continued. */
export const RESUMABLE_PATH = '/api/files/resumable'

const LIFE_MS = 24 * 60 * 60 * 1000
const SWEEP_EVERY_MS = 60 * 60 * 1000
/** A person sends two files at a time; the rest were left behind and wait to be continued. */
const MOST_BEGUN = 20

const directory = () => path.join(env().DATA_DIR, 'uploads')

type Shared = typeof globalThis & { vizirBegunUploads?: { locker: MemoryLocker; sweptAt: number } }
const shared = () => {
  const all = globalThis as Shared
  all.vizirBegunUploads ??= { locker: new MemoryLocker(), sweptAt: 0 }
  return all.vizirBegunUploads
}

/** Uploads that have come in part: on this machine, named by their person, for a day. */
export const begunUploads = (): FileStore => new FileStore({ directory: directory() })

/** The file of an upload and its place on disk. */
export const placeOfBegun = (id: string): string => path.join(directory(), id)

const ID = /^([0-9a-f-]{36})\.[0-9a-f-]{36}$/

/** Whose an upload is; nobody's when it is no id of ours. */
export const isBegunBy = (actor: Actor, id: string): boolean => ID.exec(id)?.[1] === actor.personId

/** The protocol's own server for one request of this person. */
export const tusFor = (actor: Actor): Server =>
  new Server({
    path: RESUMABLE_PATH,
    datastore: begunUploads(),
    locker: shared().locker,
    maxSize: uploadLimit(),
    relativeLocation: true,
    namingFunction: () => `${actor.personId}.${randomUUID()}`,
  })

/** Makes room for one more: what nobody continued for a day goes. Throws `files.too_many_begun`. */
export async function requireRoomToBegin(actor: Actor, now = Date.now()): Promise<void> {
  await mkdir(directory(), { recursive: true })
  if (now - shared().sweptAt > SWEEP_EVERY_MS) await sweepBegun(now)
  const mine = (await readdir(directory())).filter((name) => isBegunBy(actor, name))
  if (mine.length >= MOST_BEGUN) throw new DomainError('conflict', 'files.too_many_begun')
}

/** The store's own clearing would keep what came whole and was never finished. */
export async function sweepBegun(now: number): Promise<void> {
  shared().sweptAt = now
  for (const name of await readdir(directory()).catch(() => [])) {
    const file = path.join(directory(), name)
    const info = await stat(file).catch(() => null)
    if (info && now - info.mtimeMs > LIFE_MS) await rm(file, { force: true })
  }
}
