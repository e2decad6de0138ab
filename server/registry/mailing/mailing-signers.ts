import { and, inArray, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people } from '@/db/schema'
import type { LoadedDocument } from '../../documents'
import { headsOf } from '../dispatch/heads'

/** Whose signature a mailing list may bear: the heads over the executor of the letter who work, the nearest first. */
export async function mailingSigners(db: DbOrTx, { authorId }: Pick<LoadedDocument, 'authorId'>): Promise<string[]> {
  const heads = authorId ? [...(await headsOf(db, authorId))] : []
  if (!heads.length) return []
  const working = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, heads), isNull(people.leftAt)))
  const ids = new Set(working.map(({ id }) => id))
  return heads.filter((id) => ids.has(id))
}
