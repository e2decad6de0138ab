import { and, asc, eq, exists, ilike, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisationNames, organisations, organisationUses } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { countryNamed } from '@/lib/countries/countries'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { offeredTo } from './entries'
import { foundRows } from './found-rows'
import { nameWords } from './names'

/**
 * Finds by any part of the name, by words in any case form, by town, country and tax number (V-05.03); the person's recent ones
 * first, then those whose name begins with the words. Own entries of others are shown to nobody but those who may share
 * them, and only when asked for (V-05.11).
 */
export const searchOrganisations = defineQuery(organisationsContract.search, {
  name: 'organisations.search',
  async run({ db, actor }, { query, tier, kind, closed, redirects, limit }) {
    const text = query.trim()
    const part = pattern(text)
    const where = and(
      isNull(organisations.mergedIntoId),
      ofTier(actor, tier),
      closed ? undefined : isNull(organisations.closedAt),
      kind ? eq(organisations.kind, kind) : undefined,
      redirects === undefined ? undefined : eq(organisations.redirects, redirects),
      text ? named(db, text, part) : undefined,
    )
    const order = [
      sql`${organisationUses.usedAt} desc nulls last`,
      asc(sql`not ${organisations.name} ilike ${part.slice(1)}`),
    ]
    return foundRows(db, actor, { where, order, limit })
  },
})

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The words an index is kept of; «ё» is found by «е» (migration `external_addressees`). */
const words = sql`to_tsvector('russian'::regconfig, translate(${organisations.name} || ' ' || coalesce(${organisations.shortName}, '') || ' ' || coalesce(${organisations.position}, '') || ' ' || coalesce(${organisations.address}, '') || ' ' || coalesce(${organisations.locality}, ''), 'ёЁ', 'еЕ'))`

function named(db: DbOrTx, text: string, part: string): SQL {
  const abroad = countryNamed(text)?.country
  // A word that is still being typed is met by no dictionary: «ё», quotes and hyphens are told alike by the key.
  const key = nameWords(text)
  return or(
    ilike(organisations.name, part),
    key ? ilike(organisations.nameKey, pattern(key)) : undefined,
    ilike(organisations.shortName, part),
    ilike(organisations.position, part),
    /^\d{4,12}$/.test(text) ? ilike(organisations.taxNumber, `${text}%`) : undefined,
    abroad ? eq(organisations.country, abroad.code) : undefined,
    sql`${words} @@ plainto_tsquery('russian'::regconfig, translate(${text}, 'ёЁ', 'еЕ'))`,
    exists(
      db
        .select({ one: sql`1` })
        .from(organisationNames)
        .where(and(eq(organisationNames.organisationId, organisations.id), ilike(organisationNames.name, part))),
    ),
  ) as SQL
}

function ofTier(actor: Actor, tier: 'all' | 'shared' | 'own' | 'others'): SQL | undefined {
  const { ownerId } = organisations
  if (tier === 'shared') return isNull(ownerId)
  if (tier === 'own') return eq(ownerId, actor.personId)
  if (tier === 'all') return offeredTo(actor)
  return actor.permissions.has('registry.register') ? and(isNotNull(ownerId), ne(ownerId, actor.personId)) : sql`false`
}
