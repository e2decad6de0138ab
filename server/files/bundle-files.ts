import type { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { ZipFile } from 'yazl'
import { type Db, getDb } from '@/db/client'
import { documents } from '@/db/schema'
import { FILE_PARTS } from '@/lib/files/parts'
import { loadDocument } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { readBlob } from './blob-store'
import { numberDuplicates, portableName } from './file-names'
import { filesOf, lastVersions } from './files-of'

type Held = Awaited<ReturnType<typeof filesOf>>[number]

/** What is packed already gains nothing from being packed again. */
const PACKED = /pdf$|image\/(png|jpeg)|openxml|opendocument|zip$/

/**
 * All files of a document in one archive, written as it is read: the newest version of each, the last frozen text with its
 * signatures among them. Whoever may not see the document gets the answer to one that does not exist. Throws
 * `files.nothing_to_bundle`.
 */
export async function bundleFiles(
  actor: Actor,
  documentId: string,
  db: Db = getDb(),
): Promise<{ name: string; stream: Readable }> {
  await loadDocument(db, documentId, { actor })
  const files = newestOf(await filesOf(db, documentId, [...FILE_PARTS, 'rendition', 'version_pdf', 'signature']))
  if (!files.length) throw new DomainError('not_found', 'files.nothing_to_bundle')
  const [card] = await db.select().from(documents).where(eq(documents.id, documentId))
  const number = card?.regNumber ?? card?.draftNumber
  const name = portableName(`${number ? `${number} ` : ''}${card?.title ?? ''}`.slice(0, NAME_LIMIT).trim())
  return { name: `${name}.zip`, stream: zip(files) }
}

const NAME_LIMIT = 120

function newestOf(files: Held[]): Held[] {
  const text = files.findLast(({ role }) => role === 'version_pdf')
  return lastVersions(files).filter((file) => {
    if (file.role === 'version_pdf') return file === text
    return file.role !== 'signature' || file.versionId === text?.versionId
  })
}

/** One file is open at a time; when the person goes away, it is closed with the rest. */
function zip(files: Held[]): Readable {
  const archive = new ZipFile()
  const out = archive.outputStream as Readable
  archive.on('error', (error) => out.destroy(error))
  let open: Readable | undefined
  out.once('close', () => open?.destroy())
  const names = numberDuplicates(files.map(({ name }) => portableName(name)))
  for (const [index, { sha256, mime, createdAt }] of files.entries()) {
    const options = { mtime: createdAt, compress: !PACKED.test(mime) }
    archive.addReadStreamLazy(names[index] as string, options, (give) => {
      readBlob(sha256).then(
        (stream) => {
          open = stream.on('error', (error) => out.destroy(error))
          if (out.destroyed) open.destroy()
          give(null, open)
        },
        (error) => out.destroy(error),
      )
    })
  }
  archive.end()
  return out
}
