import { and, desc, isNull, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import type { Organisation } from './get-organisation'
import { nameWords } from './rules'

/** How much of the name must be met again in a text that was read badly, by trigrams. */
const NEARLY = 0.7
const SHORTEST = 5

export type NamedOrganisation = { organisation: Organisation; sure: boolean }

/**
 * The organisation that a letterhead names, legal form left aside: the one whose whole name stands in it, the longest first;
 * else the one whose name is nearly met, as a scan is misread, which is not sure. Null when there is none.
 */
export async function organisationNamedIn(db: DbOrTx, letterhead: string): Promise<NamedOrganisation | null> {
  const words = ` ${nameWords(letterhead)} `
  const whole = await first(
    db,
    sql`position(' ' || ${organisations.nameKey} || ' ' in ${words}) > 0`,
    sql`char_length(${organisations.nameKey})`,
  )
  if (whole) return { organisation: whole, sure: true }
  const likeness = sql`strict_word_similarity(${organisations.nameKey}, ${words})`
  const near = await first(db, sql`${likeness} > ${NEARLY}`, likeness)
  return near && { organisation: near, sure: false }
}

async function first(db: DbOrTx, fits: SQL, best: SQL): Promise<Organisation | null> {
  const [row] = await db
    .select()
    .from(organisations)
    .where(and(isNull(organisations.closedAt), sql`char_length(${organisations.nameKey}) >= ${SHORTEST}`, fits))
    .orderBy(desc(best))
    .limit(1)
  return row ?? null
}
