import { type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { Actor } from '../kernel/actor'
import { getOrganisation, type Organisation } from './entries'
import { nameWords } from './rules'

/** How much of the name must be met again in a text that was read badly, by trigrams. */
const NEARLY = 0.7
const SHORTEST = 5

/** The organisation, the name by which it was known, and whether it stands in the text letter by letter. */
export type NamedOrganisation = { organisation: Organisation; key: string; sure: boolean }

/**
 * The organisation that a letterhead names, legal form left aside: the one whose whole name stands in it, the longest first;
 * else the one whose name is nearly met, as a scan is misread, which is not sure. Names of merged entries lead to the one
 * that was kept; own entries of others are not looked at (V-05.11). Null when there is none.
 */
export async function organisationNamedIn(
  db: DbOrTx,
  actor: Pick<Actor, 'personId'>,
  letterhead: string,
): Promise<NamedOrganisation | null> {
  const words = ` ${nameWords(letterhead)} `
  const whole = await first(db, actor, {
    fits: sql`position(' ' || key || ' ' in ${words}) > 0`,
    best: sql`char_length(key)`,
  })
  if (whole) return { ...whole, sure: true }
  const likeness = sql`strict_word_similarity(key, ${words})`
  const near = await first(db, actor, { fits: sql`${likeness} > ${NEARLY}`, best: likeness })
  return near && { ...near, sure: false }
}

type Wanted = { fits: SQL; best: SQL }

async function first(
  db: DbOrTx,
  { personId }: Pick<Actor, 'personId'>,
  { fits, best }: Wanted,
): Promise<{ organisation: Organisation; key: string } | null> {
  const [row] = (await db.execute(sql`
    select id, key from (
      select o.id, o.owner_id, o.closed_at, o.parent_id, o.name_key as key from organisations o
      union all
      select o.id, o.owner_id, o.closed_at, o.parent_id, n.name_key from organisation_names n join organisations o on o.id = n.organisation_id
    ) known
    where closed_at is null and parent_id is null and (owner_id is null or owner_id = ${personId})
      and char_length(key) >= ${SHORTEST} and ${fits}
    order by ${best} desc, id limit 1`)) as unknown as { id: string; key: string }[]
  return row ? { organisation: await getOrganisation(db, row.id), key: row.key } : null
}
