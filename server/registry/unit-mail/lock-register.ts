import { asc, eq, inArray } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { unitMailFiles, unitMailLines, unitMailRegisters } from '@/db/schema'
import { type Actor, actsFor, type OnBehalf } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { concernsThem } from './rules'
import { unitSigners } from './unit-signers'

export type Register = typeof unitMailRegisters.$inferSelect
export type Line = typeof unitMailLines.$inferSelect
export type File = typeof unitMailFiles.$inferSelect
export type LockedRegister = { register: Register; signerId: string | null; lines: Line[]; behalf: OnBehalf | null }

/** Lines of registers in their order. */
export const linesOf = (db: DbOrTx, registerIds: string[]): Promise<Line[]> =>
  db
    .select()
    .from(unitMailLines)
    .where(inArray(unitMailLines.registerId, registerIds))
    .orderBy(asc(unitMailLines.registerId), asc(unitMailLines.position))

/** Files of lines in their order. */
export const filesOf = async (db: DbOrTx, lineIds: string[]): Promise<File[]> =>
  lineIds.length
    ? db
        .select()
        .from(unitMailFiles)
        .where(inArray(unitMailFiles.lineId, lineIds))
        .orderBy(asc(unitMailFiles.lineId), asc(unitMailFiles.position))
    : []

/** A register of a unit's mail locked for an act on it; whom it does not concern does not find it. Throws `registry.no_register`. */
export async function lockRegister(
  tx: Tx,
  { registerId }: { registerId: string },
  actor: Actor,
): Promise<LockedRegister> {
  const [register] = await tx.select().from(unitMailRegisters).where(eq(unitMailRegisters.id, registerId)).for('update')
  const signerId = (register && (await unitSigners(tx)).get(register.unitId)) ?? null
  if (!register || !concernsThem(actor, { register, signerId }))
    throw new DomainError('not_found', 'registry.no_register')
  const lines = await linesOf(tx, [registerId])
  return { register, signerId, lines, behalf: signerId ? actsFor(actor, signerId) : null }
}
