import { and, eq, max } from 'drizzle-orm'
import { issuedNumbers, journalCounters, journals } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { previewNumber } from './next-number'
import { canKeepJournals } from './policy'
import { checkNextNumber, periodOf } from './rules'

/**
 * Sets the next number of a journal for its current period (T-14.01): never back to a used one, over a gap only when the
 * gap is confirmed (T-14.04). The counter's row is locked, so a registration at the same moment comes before or after.
 */
export const setNextNumber = defineCommand(journalsContract.setNext, {
  name: 'journals.setNext',
  async load(tx, { journalId }) {
    const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId)).for('share')
    if (!journal) throw new DomainError('not_found', 'journals.not_found')
    return journal
  },
  policy: canKeepJournals,
  async run({ tx, today }, { next, acceptGap }, journal) {
    if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
    const period = periodOf(journal.period, today)
    const here = and(eq(journalCounters.journalId, journal.id), eq(journalCounters.period, period))
    await tx.insert(journalCounters).values({ journalId: journal.id, period, last: 0 }).onConflictDoNothing()
    const [counter] = await tx.select().from(journalCounters).where(here).for('update')
    const [used] = await tx
      .select({ highest: max(issuedNumbers.sequence) })
      .from(issuedNumbers)
      .where(and(eq(issuedNumbers.journalId, journal.id), eq(issuedNumbers.period, period)))
    const last = counter?.last ?? 0
    const verdict = checkNextNumber({ last, highestUsed: Math.max(last, used?.highest ?? 0) }, { next, acceptGap })
    if (verdict !== true) throw new DomainError('conflict', verdict, { last, next })
    await tx
      .update(journalCounters)
      .set({ last: next - 1 })
      .where(here)
    return { previous: last + 1, nextNumber: await previewNumber(tx, journal, today) }
  },
  audit: ({ journalId, next }, { previous }) => ({
    stream: `journal:${journalId}`,
    detail: { from: previous, to: next },
  }),
})
