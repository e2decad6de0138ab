import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { caseFiles, units } from '@/db/schema'
import { DomainError } from '../../kernel/errors'

/** A unit of the office that is not closed (R-35.18). Throws `documents.unknown_unit`. */
export async function unitOf(tx: Tx, unitId: string): Promise<{ id: string; name: string; index: string | null }> {
  const [unit] = await tx
    .select({ id: units.id, name: units.name, index: units.index })
    .from(units)
    .where(and(eq(units.id, unitId), isNull(units.closedAt)))
  if (!unit) throw new DomainError('invalid', 'documents.unknown_unit')
  return unit
}

/** Indexes of a year are given one after another: a unique index refuses the rest, this says which heading has it. */
export const lockYear = (tx: Tx, year: number): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`archive:nomenclature:${year}`}, 0))`)

/** An index stands once in a year (R-35.19). Throws `archive.index_taken` with the heading that has it. */
export async function checkIndex(
  tx: Tx,
  { year, index, except }: { year: number; index: string; except?: string },
): Promise<void> {
  await lockYear(tx, year)
  const [taken] = await tx
    .select({ heading: caseFiles.heading })
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.year, year),
        eq(caseFiles.index, index),
        isNull(caseFiles.removedAt),
        except ? ne(caseFiles.id, except) : undefined,
      ),
    )
  if (taken) throw new DomainError('conflict', 'archive.index_taken', { index, heading: taken.heading })
}
