import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { issuedNumbers, journalCounters, journals } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { formatNumber, normaliseNumber, periodOf } from './rules'

export type Journal = typeof journals.$inferSelect

/** A journal that is open for numbers of this flow: the named one, or the default of the flow. */
export async function openJournal(tx: Tx, flow: Journal['flow'], journalId?: string | null): Promise<Journal> {
  const by = journalId ? eq(journals.id, journalId) : and(eq(journals.flow, flow), eq(journals.isDefault, true))
  const [journal] = await tx.select().from(journals).where(by)
  if (!journal) throw new DomainError('not_found', 'journals.not_found')
  if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
  if (journal.flow !== flow) throw new DomainError('invalid', 'journals.wrong_flow')
  return journal
}

/**
 * Gives a document the next number of a journal. The counter's row is locked until the registration commits: numbers
 * have no gap, no two documents get one, and a refused registration gives its number back (V-10.03).
 */
export async function issueNumber(
  ctx: CommandContext,
  journal: Journal,
  documentId: string,
): Promise<{ number: string; sequence: number }> {
  const { tx, today } = ctx
  const period = periodOf(journal.period, today)
  const [counter] = await tx
    .insert(journalCounters)
    .values({ journalId: journal.id, period, last: 1 })
    .onConflictDoUpdate({
      target: [journalCounters.journalId, journalCounters.period],
      set: { last: sql`${journalCounters.last} + 1` },
    })
    .returning({ last: journalCounters.last })
  const sequence = counter?.last ?? 1
  const { unitIndex, caseIndex, template, digits, suffix } = journal
  const number = formatNumber({ template, digits, suffix }, { sequence, date: today, unitIndex, caseIndex })
  const row = {
    id: newId(),
    journalId: journal.id,
    period,
    sequence,
    number,
    numberKey: normaliseNumber(number),
    documentId,
    issuedOn: today,
  }
  await tx.insert(issuedNumbers).values(row)
  return { number, sequence }
}

/** The number the next registration would get; only shown, never promised. */
export async function previewNumber(db: Pick<Tx, 'select'>, journal: Journal, today: string): Promise<string> {
  const [counter] = await db
    .select({ last: journalCounters.last })
    .from(journalCounters)
    .where(and(eq(journalCounters.journalId, journal.id), eq(journalCounters.period, periodOf(journal.period, today))))
  const { unitIndex, caseIndex, template, digits, suffix } = journal
  return formatNumber(
    { template, digits, suffix },
    { sequence: (counter?.last ?? 0) + 1, date: today, unitIndex, caseIndex },
  )
}
