import { sql } from 'drizzle-orm'
import { dispatchCounters } from '@/db/schema'
import type { CommandContext } from '../../kernel/command'

/** The next number of a register of the year; the counter's row stands in a line until the commit, so there is no gap. */
export async function nextDispatchNumber(
  { tx, today }: CommandContext,
  kind: (typeof dispatchCounters.$inferSelect)['kind'],
): Promise<{ year: number; number: number }> {
  const year = Number(today.slice(0, 4))
  const [row] = await tx
    .insert(dispatchCounters)
    .values({ year, kind, last: 1 })
    .onConflictDoUpdate({
      target: [dispatchCounters.year, dispatchCounters.kind],
      set: { last: sql`${dispatchCounters.last} + 1` },
    })
    .returning({ last: dispatchCounters.last })
  return { year, number: row?.last ?? 1 }
}
