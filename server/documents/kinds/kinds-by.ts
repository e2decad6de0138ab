import { asc, eq, type SQL } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds } from '@/db/schema'
import type { OfferedKind } from '@/lib/contracts/documents-kinds'
import { DomainError } from '../../kernel/errors'

/** Kinds under a condition, in their order. */
export async function kindsBy(db: DbOrTx, where: SQL | undefined): Promise<OfferedKind[]> {
  const rows = await db
    .select()
    .from(documentKinds)
    .where(where)
    .orderBy(asc(documentKinds.position), asc(documentKinds.key))
  return rows.map(({ removedAt, ...kind }) => ({ ...kind, removed: removedAt !== null }))
}

/** Kinds of what the office receives, those out of use too (C-09.07). */
export const receivedKinds = (db: DbOrTx): Promise<OfferedKind[]> => kindsBy(db, eq(documentKinds.flow, 'incoming'))

/**
 * A kind that documents may be given: of what is received, or of what the office writes, and in use. Throws
 * `documents.unknown_kind`, `documents.kind_out_of_use` (C-09.07). A kind taken out of use at this very moment counts as in use.
 */
export async function requireKind(db: DbOrTx, key: string, side: 'received' | 'written'): Promise<OfferedKind> {
  const [kind] = await kindsBy(db, eq(documentKinds.key, key))
  if (!kind || (kind.flow === 'incoming') !== (side === 'received'))
    throw new DomainError('invalid', 'documents.unknown_kind', { kind: key })
  if (kind.removed) throw new DomainError('conflict', 'documents.kind_out_of_use', { name: kind.name })
  return kind
}
