import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A copy used lately may be about to be opened by its path. */
const IN_USE_MS = 10 * 60 * 1000

/** Copies of blobs of a far store on this machine, the least used thrown away over the limit; the folder may be emptied at any time. */
export function localCopies(root: string, limitBytes: () => number) {
  const place = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256)
  const touched = async (sha256: string): Promise<boolean> => {
    const now = new Date()
    return utimes(place(sha256), now, now).then(
      () => true,
      () => false,
    )
  }

  let unmeasured = Number.POSITIVE_INFINITY

  /** Takes over a file that has these contents already. */
  async function adopt(sha256: string, file: string): Promise<void> {
    const { size } = await stat(file)
    await mkdir(path.dirname(place(sha256)), { recursive: true })
    await rename(file, place(sha256))
    await touched(sha256)
    // All copies are looked through only when a twentieth of their room has been filled anew, not with each file.
    unmeasured += size
    if (unmeasured < limitBytes() / 20) return
    unmeasured = 0
    await shrink(root, limitBytes())
  }

  /** Where the copy lies, fetched when there is none; what comes is checked against its name. */
  async function get(sha256: string, fetch: () => Promise<Readable>): Promise<string> {
    if (await touched(sha256)) return place(sha256)
    const coming = path.join(root, `coming-${randomUUID()}`)
    await mkdir(root, { recursive: true })
    try {
      const hash = createHash('sha256')
      const hashed = new Transform({
        transform(chunk, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(await fetch(), hashed, createWriteStream(coming, { mode: 0o600 }))
      if (hash.digest('hex') !== sha256) throw new Error(`the store gave other contents than ${sha256}`)
      await adopt(sha256, coming)
      return place(sha256)
    } finally {
      await rm(coming, { force: true })
    }
  }

  return { adopt, get, drop: (sha256: string) => rm(place(sha256), { force: true }) }
}

async function shrink(root: string, limit: number): Promise<void> {
  const copies: { file: string; size: number; usedAt: number }[] = []
  for (const name of await readdir(root, { recursive: true })) {
    const file = path.join(root, name)
    const info = await stat(file).catch(() => null)
    if (info?.isFile()) copies.push({ file, size: info.size, usedAt: info.mtimeMs })
  }
  let size = copies.reduce((sum, copy) => sum + copy.size, 0)
  for (const copy of copies.sort((a, b) => a.usedAt - b.usedAt)) {
    if (size <= limit || Date.now() - copy.usedAt < IN_USE_MS) return
    await rm(copy.file, { force: true })
    size -= copy.size
  }
}
