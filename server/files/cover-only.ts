import type { DbOrTx } from '@/db/client'
import { FILE_PARTS } from '@/lib/files/parts'
import type { LoadedDocument } from '../documents'
import type { AttachmentRole } from './attach'
import { currentFilesOf } from './files-of'
import { refuse } from './refuse'

type Document = Pick<LoadedDocument, 'id' | 'papersTo'>
type File = { name: string; role: AttachmentRole }

/**
 * Of some kinds, such as decisions on pardon, the cover letter alone is scanned and the papers go where the kind says: its card takes one
 * scan, and versions of it. Its lock is held by whoever asks. Throws `files.cover_only`.
 */
export async function requireOnlyCover(db: DbOrTx, { id, papersTo }: Document, { name, role }: File): Promise<void> {
  if (!papersTo) return
  const scans = await currentFilesOf(db, id, ['scan'])
  if (role !== 'scan' || scans.some((scan) => scan.name !== name)) throw refuse('cover_only', { papersTo })
}

/** Files that people brought to a document beside its scan and those that are told apart. */
export async function besideTheCover(db: DbOrTx, documentId: string, apart: readonly string[]): Promise<string[]> {
  const files = (await currentFilesOf(db, documentId, [...FILE_PARTS])).filter(({ id }) => !apart.includes(id))
  const cover = files.find(({ role }) => role === 'scan')
  return files.filter((file) => file !== cover).map(({ name }) => name)
}
