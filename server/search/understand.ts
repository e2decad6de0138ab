import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchSynonyms } from '@/db/schema'
import { type ParsedQuery, parseQuery } from './text/parse-query'
import { withSynonyms } from './text/synonyms'

/** What a person typed, with the other names of the same things from the dictionary of the office (C-16.02). */
export async function understand(db: DbOrTx, text: string, exact: boolean): Promise<ParsedQuery> {
  const query = await parseQuery(text, exact)
  if (exact) return query
  const groups = await db
    .select({ words: searchSynonyms.words })
    .from(searchSynonyms)
    .where(eq(searchSynonyms.active, true))
  return withSynonyms(
    query,
    groups.map((group) => group.words),
  )
}
