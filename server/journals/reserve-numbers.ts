import { eq } from 'drizzle-orm'
import { journals, reservedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { canKeepJournals } from './policy'
import { lockCounter, reservedAfter, written } from './reserved'
import { nextSequence, periodOf } from './rules'

/**
 * Keeps one number or several for later registrations, with a reason and the date they are for (V-10.03). Who registers
 * meanwhile gets the number after them. Throws `journals.closed`, `journals.number_used`.
 */
export const reserveNumbers = defineCommand(journalsContract.reserve, {
  name: 'journals.reserve',
  async load(tx, { journalId }) {
    const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId)).for('share')
    if (!journal) throw new DomainError('not_found', 'journals.not_found')
    return journal
  },
  policy: canKeepJournals,
  async run(ctx, { journalId, count, first, forDate, reason }, journal) {
    if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
    const period = periodOf(journal.period, forDate)
    const last = await lockCounter(ctx.tx, journalId, period)
    const taken = await reservedAfter(ctx.tx, { journalId, period, last })
    const sequences = first ? named(first, count) : free(last, count, taken)
    if (sequences.some((one) => one <= last || (first && taken.includes(one))))
      throw new DomainError('conflict', 'journals.number_used', { last, next: first })
    const kept = { journalId, period, forDate, reason, reservedBy: personOf(ctx.actor), createdAt: ctx.now }
    const rows = sequences.map((sequence) => ({
      ...kept,
      ...{ id: newId(), sequence, number: written(journal, sequence, forDate) },
    }))
    await ctx.tx.insert(reservedNumbers).values(rows)
    ctx.touch({ entity: 'registry', version: 0, rooms: ['registry'] })
    return { numbers: rows.map(({ number }) => number) }
  },
  audit: ({ journalId, forDate, reason }, { numbers }) => ({
    stream: `journal:${journalId}`,
    detail: { numbers, forDate, reason },
  }),
})

const named = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index)

function free(last: number, count: number, taken: readonly number[]): number[] {
  const found: number[] = []
  for (let at = last; found.length < count; ) {
    at = nextSequence(at, taken)
    found.push(at)
  }
  return found
}
