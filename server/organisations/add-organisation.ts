import { eq, or, sql } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { noteOrganisationUse } from './note-use'
import { canAddOrganisation } from './policy'
import { isTaxNumber, organisationNameKey } from './rules'

/** Adds a correspondent; one with the same name or tax number is already there and is named in the refusal (V-05.12). */
export const addOrganisation = defineCommand(organisationsContract.add, {
  name: 'organisations.add',
  async load(tx, { name, taxNumber }) {
    const nameKey = organisationNameKey(name)
    const taken = [`organisation:${nameKey}`, ...(taxNumber ? [`tax:${taxNumber}`] : [])]
    for (const key of taken) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
    const same = or(eq(organisations.nameKey, nameKey), taxNumber ? eq(organisations.taxNumber, taxNumber) : undefined)
    const [known] = await tx.select().from(organisations).where(same)
    return { nameKey, known }
  },
  policy: canAddOrganisation,
  async run(ctx, input, { nameKey, known }) {
    if (known) throw new DomainError('conflict', 'organisations.duplicate', { id: known.id, name: known.name })
    if (input.taxNumber && !isTaxNumber(input.taxNumber)) throw new DomainError('invalid', 'organisations.tax_number')
    const id = newId()
    await ctx.tx
      .insert(organisations)
      .values({ ...input, id, nameKey, createdBy: personOf(ctx.actor), createdAt: ctx.now })
    await noteOrganisationUse(ctx, id)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `organisation:${id}`, detail: { name: input.name } }),
})
