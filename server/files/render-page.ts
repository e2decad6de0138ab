import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import { isDrawable } from './accepted-types'
import { blobFile } from './blob-store'
import { inChild } from './child/pool'

export const PAGE_MAXIMUM = 5000

/** Widths in which pages are drawn: for the column of small pages, for reading, for looking closely. */
export const PAGE_WIDTHS = { thumb: 160, page: 1240, large: 2480 } as const
export type PageSize = keyof typeof PAGE_WIDTHS

/** A page of a PDF or a picture as PNG, drawn once and kept beside the blobs; a file that cannot be drawn says so. */
export async function renderPage(
  file: { sha256: string; mime: string },
  page: number,
  size: PageSize = 'page',
): Promise<Uint8Array> {
  if (!isDrawable(file.mime) || !Number.isInteger(page) || page < 1 || page > PAGE_MAXIMUM)
    throw new DomainError('not_found', 'files.no_preview')
  const kept = path.join(folderOf(file.sha256), `${file.sha256}-${page}-${size}.png`)
  const known = await readFile(kept).catch(() => null)
  if (known) return new Uint8Array(known)
  const answer = await inChild('draw', {
    file: await blobFile(file.sha256),
    mime: file.mime,
    page,
    width: PAGE_WIDTHS[size],
  })
  if ('failure' in answer || !answer.png) throw new DomainError('not_found', 'files.no_preview')
  await mkdir(path.dirname(kept), { recursive: true })
  const temporary = `${kept}.${randomUUID()}`
  await writeFile(temporary, answer.png)
  await rename(temporary, kept)
  return answer.png
}

const folderOf = (sha256: string): string => path.join(env().DATA_DIR, 'previews', sha256.slice(0, 2))

/** Throws the pictures of all pages of a file away (C-16.04); they can be drawn again as long as there is the file. */
export async function dropPictures(sha256: string): Promise<void> {
  const names = await readdir(folderOf(sha256)).catch(() => [])
  for (const name of names) if (name.startsWith(sha256)) await rm(path.join(folderOf(sha256), name), { force: true })
}
