import { and, asc, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations, organisationUses } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineQuery } from '../kernel/query'
import type { Organisation } from './get-organisation'
import { nameWords } from './rules'

/** Finds by any part of the name; the person's recent ones first, then those whose name begins with the words. */
export const searchOrganisations = defineQuery(organisationsContract.search, {
  name: 'organisations.search',
  async run({ db, actor }, { query, limit }) {
    const part = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`
    const named = or(ilike(organisations.name, part), ilike(organisations.shortName, part))
    const mine = and(
      eq(organisationUses.organisationId, organisations.id),
      eq(organisationUses.personId, actor.personId),
    )
    const rows = await db
      .select({ organisation: organisations, usedAt: organisationUses.usedAt })
      .from(organisations)
      .leftJoin(organisationUses, mine)
      .where(and(isNull(organisations.closedAt), query.trim() ? named : undefined))
      .orderBy(
        sql`${organisationUses.usedAt} desc nulls last`,
        asc(sql`not ${organisations.name} ilike ${part.slice(1)}`),
        asc(sql`${organisations.name} collate "ru-x-icu"`),
      )
      .limit(limit)
    return rows.map(({ organisation, usedAt }) => ({ ...organisation, recent: usedAt !== null }))
  },
})

/** The organisation whose full name stands in a text, legal form left aside; the longest name wins. */
export async function organisationNamedIn(db: DbOrTx, text: string): Promise<Organisation | null> {
  const words = ` ${nameWords(text)} `
  const [row] = await db
    .select()
    .from(organisations)
    .where(
      and(
        isNull(organisations.closedAt),
        sql`char_length(${organisations.nameKey}) > 4`,
        sql`position(' ' || ${organisations.nameKey} || ' ' in ${words}) > 0`,
      ),
    )
    .orderBy(desc(sql`char_length(${organisations.nameKey})`))
    .limit(1)
  return row ?? null
}
