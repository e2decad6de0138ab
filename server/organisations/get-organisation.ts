import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'

export type Organisation = typeof organisations.$inferSelect

/** One organisation, or not found. */
export async function getOrganisation(db: DbOrTx, id: string): Promise<Organisation> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id))
  if (!row) throw new DomainError('not_found', 'organisations.not_found')
  return row
}

export const readOrganisation = defineQuery(organisationsContract.get, {
  name: 'organisations.get',
  run: ({ db }, { organisationId }) => getOrganisation(db, organisationId),
})
