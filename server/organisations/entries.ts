import { and, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

export type Organisation = typeof organisations.$inferSelect

/** Entries offered to this person: shared ones and own ones, never somebody else's own (V-05.07, V-05.11). */
export const offeredTo = ({ personId }: Pick<Actor, 'personId'>): SQL =>
  or(isNull(organisations.ownerId), eq(organisations.ownerId, personId)) as SQL

/** What may be chosen now: offered, in use, and not merged into another. */
export const choosableBy = (actor: Pick<Actor, 'personId'>): SQL =>
  and(offeredTo(actor), isNull(organisations.closedAt), isNull(organisations.mergedIntoId)) as SQL

/** The entry a reference leads to: of one that was merged, the one it was merged into. For those who may read the reference. */
export async function getOrganisation(db: DbOrTx, id: string): Promise<Organisation> {
  const row = await read(db, id)
  return row.mergedIntoId ? read(db, row.mergedIntoId) : row
}

/** An entry this person may see: shared, own, or any for those who keep the shared ones (V-05.11). Foreign is not found. */
export async function getEntry(db: DbOrTx, actor: Actor, id: string): Promise<Organisation> {
  const row = await getOrganisation(db, id)
  const seen = !row.ownerId || row.ownerId === actor.personId || actor.permissions.has('registry.register')
  if (!seen) throw new DomainError('not_found', 'organisations.not_found')
  return row
}

/** The same, locked for a change; a merged one is a conflict that names where it went. */
export async function lockEntry(tx: Tx, actor: Actor, id: string): Promise<Organisation> {
  await getEntry(tx, actor, id)
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found', 'organisations.not_found')
  if (row.mergedIntoId) {
    const { name } = await read(tx, row.mergedIntoId)
    throw new DomainError('conflict', 'organisations.merged', { id: row.mergedIntoId, name })
  }
  return row
}

/**
 * The entry somebody writes into a card: shared or own and in use, or the one the card has already. Its row is held
 * against a merge until the card is written, so no card is left naming an entry that was merged while it was saved.
 */
export async function chooseOrganisation(
  tx: Tx,
  actor: Actor,
  { id, kept }: { id: string; kept?: readonly (string | null | undefined)[] },
): Promise<Organisation> {
  const named = await hold(tx, id)
  const row = named.mergedIntoId ? await hold(tx, named.mergedIntoId) : named
  if (kept?.includes(id) || kept?.includes(row.id)) return row
  const foreign = row.ownerId && row.ownerId !== actor.personId && !actor.system
  if (foreign) throw new DomainError('not_found', 'organisations.not_found')
  if (row.closedAt) throw new DomainError('conflict', 'organisations.out_of_use', { name: row.name })
  return row
}

const hold = async (tx: Tx, id: string): Promise<Organisation> =>
  found(await tx.select().from(organisations).where(eq(organisations.id, id)).for('share'))

const read = async (db: DbOrTx, id: string): Promise<Organisation> =>
  found(await db.select().from(organisations).where(eq(organisations.id, id)))

function found([row]: Organisation[]): Organisation {
  if (!row) throw new DomainError('not_found', 'organisations.not_found')
  return row
}
