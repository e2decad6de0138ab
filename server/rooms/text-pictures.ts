import type { DbOrTx } from '@/db/client'
import type { BodyNode } from '@/lib/editor/content'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { readTextPictures } from '../files'
import { DomainError } from '../kernel/errors'
import type { PrintedPictures } from '../typesetting'

/**
 * The pictures of a text as they go to paper. One that is not this document's own (an editor of somebody's making may write
 * any hash) refuses the whole, `rooms.missing_pictures`: nothing is signed or sent with a gap, and nothing leaks.
 */
export async function picturesOfText(db: DbOrTx, documentId: string, body: BodyNode): Promise<PrintedPictures> {
  const keys = pictureKeys(body)
  const found = await readTextPictures(db, documentId, [...keys])
  const count = keys.size - found.size
  if (count) throw new DomainError('conflict', 'rooms.missing_pictures', { count })
  return found
}
