import { and, asc, eq, gt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journalCounters, type journals, reservedNumbers } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { formatNumber } from './rules'

type Journal = typeof journals.$inferSelect

/** A place in a journal's line of numbers, with the date its document bears. */
export type Place = { period: string; sequence: number; date: string; number: string }

/** A number as the journal writes it. */
export function written(journal: Journal, sequence: number, date: string): string {
  const { unitIndex, caseIndex, template, digits, suffix } = journal
  return formatNumber({ template, digits, suffix }, { sequence, date, unitIndex, caseIndex })
}

/** The last number given in a period; whoever holds its row gives or reserves the next ones alone. */
export async function lockCounter(tx: Tx, journalId: string, period: string): Promise<number> {
  await tx.insert(journalCounters).values({ journalId, period, last: 0 }).onConflictDoNothing()
  const [counter] = await tx
    .select({ last: journalCounters.last })
    .from(journalCounters)
    .where(and(eq(journalCounters.journalId, journalId), eq(journalCounters.period, period)))
    .for('update')
  return counter?.last ?? 0
}

type After = { journalId: string; period: string; last: number }

/** Numbers after the last given one that are reserved, used or not: the line steps over them for ever. */
export async function reservedAfter(db: Pick<Tx, 'select'>, { journalId, period, last }: After): Promise<number[]> {
  const rows = await db
    .select({ sequence: reservedNumbers.sequence })
    .from(reservedNumbers)
    .where(
      and(
        eq(reservedNumbers.journalId, journalId),
        eq(reservedNumbers.period, period),
        gt(reservedNumbers.sequence, last),
      ),
    )
    .orderBy(asc(reservedNumbers.sequence))
  return rows.map(({ sequence }) => sequence)
}

/** Takes a reserved number for a document; it bears the date it was kept for. */
export async function takeReservation(
  { tx, today }: CommandContext,
  journal: Journal,
  { documentId, reservationId }: { documentId: string; reservationId: string },
): Promise<Place> {
  const here = and(eq(reservedNumbers.id, reservationId), eq(reservedNumbers.journalId, journal.id))
  const [kept] = await tx.select().from(reservedNumbers).where(here).for('update')
  if (!kept) throw new DomainError('not_found', 'journals.no_reservation')
  if (kept.documentId || kept.releasedOn)
    throw new DomainError('conflict', 'journals.reservation_ended', { number: kept.number })
  if (kept.forDate > today) throw new DomainError('conflict', 'journals.reserved_for_later', { date: kept.forDate })
  await tx.update(reservedNumbers).set({ documentId }).where(here)
  return { period: kept.period, sequence: kept.sequence, date: kept.forDate, number: kept.number }
}
