import { and, asc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import { organisations, organisationUses } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineQuery } from '../kernel/query'

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
