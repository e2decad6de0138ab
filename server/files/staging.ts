import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import { refuse } from './refuse'

export type Staged = { sha256: string; size: number; file: string }

/** In the data directory wherever the office keeps its files: what is refused never reaches the store. */
const staging = () => path.join(env().DATA_DIR, 'blobs', 'staging')

/** Upload limit in bytes. */
export const uploadLimit = (): number => env().UPLOAD_LIMIT_MB * 1024 * 1024

/** The refusal of a file over the limit; it names the limit. */
export const tooLarge = (limit: number): DomainError =>
  new DomainError('too_large', 'files.too_large', { limitMb: Math.floor(limit / 1024 / 1024) })

/** Writes bytes to the staging folder as they come: never held in memory, counted against the limit, hashed, flushed to disk. */
export async function stageBlob(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Staged> {
  await mkdir(staging(), { recursive: true })
  await sweepStaging()
  const file = path.join(staging(), randomUUID())
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge(limit)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    if (size === 0) throw refuse('empty')
    await handle.sync()
    return { sha256: hash.digest('hex'), size, file }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** Throws a staged file away. */
export const dropStaged = ({ file }: Staged): Promise<void> => rm(file, { force: true })

const STAGING_LIFE_MS = 6 * 60 * 60 * 1000
const SWEEP_EVERY_MS = 60 * 60 * 1000
const shared = globalThis as typeof globalThis & { vizirStagingSweptAt?: number }

/** Files left in staging by a process that died are thrown away; those another process is writing now are younger. */
export async function sweepStaging(now = Date.now(), force = false): Promise<void> {
  if (!force && now - (shared.vizirStagingSweptAt ?? 0) < SWEEP_EVERY_MS) return
  shared.vizirStagingSweptAt = now
  for (const name of await readdir(staging()).catch(() => [])) {
    const file = path.join(staging(), name)
    const info = await stat(file).catch(() => null)
    if (info && now - info.mtimeMs > STAGING_LIFE_MS) await rm(file, { force: true })
  }
}
