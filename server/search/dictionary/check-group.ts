import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { searchSynonyms } from '@/db/schema'
import { DomainError } from '../../kernel/errors'
import { faultIn, takenIn } from './rules'

/** Two groups changed at once could otherwise take the same word. */
export const lockDictionary = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('search:dictionary', 0))`)

/** Refuses a group that would not be understood, or whose word another group in use has. Stands under `lockDictionary`. */
export async function checkGroup(tx: Tx, words: string[], groupId?: string): Promise<void> {
  const fault = faultIn(words)
  if (fault) throw new DomainError('invalid', fault.reason, { word: fault.word })
  const others = await tx
    .select({ words: searchSynonyms.words })
    .from(searchSynonyms)
    .where(and(eq(searchSynonyms.active, true), groupId ? ne(searchSynonyms.id, groupId) : undefined))
  const word = takenIn(
    words,
    others.map((group) => group.words),
  )
  if (word) throw new DomainError('conflict', 'search.synonym_taken', { word })
}
