import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BlobStore, KeptBlob } from './blob-store'
import { placeOf } from './place'

/** Contents of files in a directory: one rename makes a file visible, and its folder is flushed with it. */
export function diskStore(root: string): BlobStore {
  const place = (sha256: string) => path.join(root, placeOf(sha256))
  return {
    async keep({ sha256, file }) {
      const folder = path.dirname(place(sha256))
      await mkdir(folder, { recursive: true })
      await rename(file, place(sha256))
      await flush(folder)
    },
    open: async (sha256, part) => createReadStream(place(sha256), part),
    file: async (sha256) => place(sha256),
    answers: async () => true,
    remove: (sha256) => rm(place(sha256), { force: true }),
    list: () => walk(root, 2),
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const FOLDER = /^[0-9a-f]{2}$/
const BLOB = /^[0-9a-f]{64}$/

async function* walk(folder: string, depth: number): AsyncIterable<KeptBlob> {
  for (const name of await readdir(folder).catch(() => [])) {
    const at = path.join(folder, name)
    if (depth > 0 && FOLDER.test(name)) yield* walk(at, depth - 1)
    if (depth > 0 || !BLOB.test(name)) continue
    const info = await stat(at).catch(() => null)
    if (info) yield { sha256: name, at: info.mtime }
  }
}
