import { eq, sql } from 'drizzle-orm'
import { journals } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { kindsLedTo } from './kinds-led-to'
import { canKeepJournals } from './policy'

/** Closes a journal: it gives no more numbers, what it registered stays readable (T-14.08). Throws `journals.in_settings` while settings lead to it. */
export const closeJournal = defineCommand(journalsContract.close, {
  name: 'journals.close',
  async load(tx, { journalId }) {
    const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId)).for('update')
    if (!journal) throw new DomainError('not_found', 'journals.not_found')
    return journal
  },
  policy: canKeepJournals,
  async run(ctx, { journalId }, { closedAt }) {
    if (closedAt) throw new DomainError('conflict', 'journals.closed')
    const kinds = await kindsLedTo(ctx.tx, journalId)
    if (kinds) throw new DomainError('conflict', 'journals.in_settings', { kinds })
    await ctx.tx
      .update(journals)
      .set({ closedAt: ctx.now, isDefault: false, version: sql`${journals.version} + 1` })
      .where(eq(journals.id, journalId))
    return { closed: true as const }
  },
  audit: ({ journalId }) => ({ stream: `journal:${journalId}`, detail: {} }),
})
