import { asc, eq, ilike, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { defineQuery } from '../kernel/query'
import { isTaxNumber, organisationNameKey } from './rules'

/** One organisation, or not found. */
export async function getOrganisation(db: DbOrTx, id: string) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id))
  if (!row) throw new DomainError('not_found', 'organisations.not_found')
  return row
}

/** Finds by any part of the name; those whose name begins with the words come first. */
export const searchOrganisations = defineQuery(organisationsContract.search, {
  name: 'organisations.search',
  async run({ db }, { query, limit }) {
    const part = `%${query.replace(/[\\%_]/g, '\\$&')}%`
    return db
      .select()
      .from(organisations)
      .where(query ? or(ilike(organisations.name, part), ilike(organisations.shortName, part)) : undefined)
      .orderBy(
        asc(sql`not ${organisations.name} ilike ${part.slice(1)}`),
        asc(sql`${organisations.name} collate "ru-x-icu"`),
      )
      .limit(limit)
  },
})

export const readOrganisation = defineQuery(organisationsContract.get, {
  name: 'organisations.get',
  run: ({ db }, { organisationId }) => getOrganisation(db, organisationId),
})

/** Adds a correspondent; one with the same name or tax number is already there and is named in the refusal (V-05.12). */
export const addOrganisation = defineCommand(organisationsContract.add, {
  name: 'organisations.add',
  async load(tx, { name, taxNumber }) {
    const nameKey = organisationNameKey(name)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`organisation:${nameKey}`}, 0))`)
    const same = or(eq(organisations.nameKey, nameKey), taxNumber ? eq(organisations.taxNumber, taxNumber) : undefined)
    const [known] = await tx.select().from(organisations).where(same)
    return { nameKey, known }
  },
  policy: (actor) =>
    actor.permissions.has('registry.register') || actor.permissions.has('documents.draft')
      ? true
      : 'organisations.may_not_add',
  async run(ctx, input, { nameKey, known }) {
    if (known) throw new DomainError('conflict', 'organisations.duplicate', { id: known.id, name: known.name })
    if (input.taxNumber && !isTaxNumber(input.taxNumber)) throw new DomainError('invalid', 'organisations.tax_number')
    const id = newId()
    await ctx.tx
      .insert(organisations)
      .values({ ...input, id, nameKey, createdBy: personOf(ctx.actor), createdAt: ctx.now })
    return { id }
  },
  audit: (input, { id }) => ({ stream: `organisation:${id}`, detail: { name: input.name } }),
})
