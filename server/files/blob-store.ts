import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '../kernel/errors'
import { env } from '../kernel/env'

export type Stored = { sha256: string; size: number; file: string }

const root = () => path.join(env().DATA_DIR, 'blobs')

/** Where a blob lies: two levels of folders, so that no folder grows without end. */
export const blobPath = (sha256: string): string => path.join(root(), sha256.slice(0, 2), sha256.slice(2, 4), sha256)

/**
 * Writes bytes as they come: counted against the limit, hashed, flushed to disk, and moved to their final name only
 * when whole, so that a half-written file is never seen, whenever the process dies.
 */
export async function writeBlob(chunks: AsyncIterable<Uint8Array>, limit = env().UPLOAD_LIMIT_MB * 1024 * 1024): Promise<Stored> {
  const temporary = path.join(root(), 'tmp', randomUUID())
  await mkdir(path.dirname(temporary), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(temporary, 'wx', 0o600)
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > limit) throw new DomainError('too_large', 'files.too_large', { limitMb: Math.floor(limit / 1024 / 1024) })
      hash.update(chunk)
      await handle.write(chunk)
    }
    if (size === 0) throw new DomainError('invalid', 'files.empty')
    await handle.sync()
    await handle.close()
    const sha256 = hash.digest('hex')
    const file = blobPath(sha256)
    await mkdir(path.dirname(file), { recursive: true })
    await rename(temporary, file)
    return { sha256, size, file }
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  }
}

/** The bytes of a blob, whole. */
export const readBlobBytes = async (sha256: string): Promise<Uint8Array> => new Uint8Array(await readFile(blobPath(sha256)))

/** The bytes of a blob as a stream, perhaps a part of it. */
export const streamBlob = (sha256: string, range?: { start: number; end: number }): ReadStream => createReadStream(blobPath(sha256), range)

/** Length in bytes, or null where the blob is missing. */
export const blobSize = (sha256: string): Promise<number | null> => stat(blobPath(sha256)).then((info) => info.size, () => null)
