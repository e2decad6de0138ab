import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import { readBlobBytes } from './blob-store'
import { renderInChild } from './render-in-child'

/** A page of a PDF or a picture as PNG, drawn once and kept; a file that cannot be drawn says so. */
export async function renderPage(file: { sha256: string; mime: string }, page: number): Promise<Uint8Array> {
  const kept = path.join(env().DATA_DIR, 'previews', file.sha256.slice(0, 2), `${file.sha256}-${page}.png`)
  const known = await readFile(kept).catch(() => null)
  if (known) return new Uint8Array(known)
  if (!['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'].includes(file.mime)) throw new DomainError('not_found', 'files.no_preview')
  await readBlobBytes(file.sha256)
  const png = await renderInChild(file, page)
  if (!png) throw new DomainError('not_found', 'files.no_preview')
  await mkdir(path.dirname(kept), { recursive: true })
  const temporary = `${kept}.${randomUUID()}`
  await writeFile(temporary, png)
  await rename(temporary, kept)
  return png
}
