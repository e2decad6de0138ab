import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { originalRegisterLines, originalRegisters } from '@/db/schema'
import { loadDocument } from '../../documents'
import { type Actor, actsFor, type OnBehalf } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'

export type Register = typeof originalRegisters.$inferSelect
export type RegisterLine = typeof originalRegisterLines.$inferSelect
export type LockedRegister = { register: Register; lines: RegisterLine[]; behalf: OnBehalf | null }

/** A register is for the registry, for who receives by it and for who acts for them. */
export const concernsThem = (actor: Actor, { receiverId }: Pick<Register, 'receiverId'>): boolean =>
  mayRegister(actor) === true || actsFor(actor, receiverId) !== null

/**
 * A register of originals locked for its signature, after the documents that are said to be missing. Throws
 * `registry.no_register`, and for a document that is not seen `documents.not_found`.
 */
export async function lockRegister(
  tx: Tx,
  { registerId, missing }: { registerId: string; missing: readonly { documentId: string }[] },
  actor: Actor,
): Promise<LockedRegister> {
  for (const id of [...new Set(missing.map(({ documentId }) => documentId))].sort())
    await loadDocument(tx, id, { actor, lock: true })
  const [register] = await tx.select().from(originalRegisters).where(eq(originalRegisters.id, registerId)).for('update')
  if (!register || !concernsThem(actor, register)) throw new DomainError('not_found', 'registry.no_register')
  const lines = await tx
    .select()
    .from(originalRegisterLines)
    .where(eq(originalRegisterLines.registerId, registerId))
    .orderBy(asc(originalRegisterLines.position))
  return { register, lines, behalf: actsFor(actor, register.receiverId) }
}
