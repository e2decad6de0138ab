import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { DomainError } from '../kernel/errors'

/** Refuses a tax number that another entry of the same tier has; the index behind it refuses two at once (V-05.12). */
export async function refuseTaken(tx: Tx, { taxNumber, ownerId }: { taxNumber: string; ownerId: string | null }) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tax:${taxNumber}`}, 0))`)
  const owner = ownerId ? eq(organisations.ownerId, ownerId) : isNull(organisations.ownerId)
  const [known] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.taxNumber, taxNumber), owner, isNull(organisations.mergedIntoId)))
  if (known) throw new DomainError('conflict', 'organisations.duplicate', known)
}
