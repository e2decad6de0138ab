import { eq } from 'drizzle-orm'
import { reservedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { canKeepJournals } from './policy'

/** Writes «не использован» over a reserved number, with the reason; nobody ever gets it (V-10.03). Throws `journals.reservation_ended`. */
export const releaseNumber = defineCommand(journalsContract.release, {
  name: 'journals.release',
  async load(tx, { reservationId }) {
    const [kept] = await tx.select().from(reservedNumbers).where(eq(reservedNumbers.id, reservationId)).for('update')
    if (!kept) throw new DomainError('not_found', 'journals.no_reservation')
    return kept
  },
  policy: canKeepJournals,
  async run(ctx, { reservationId, reason }, kept) {
    if (kept.documentId || kept.releasedOn)
      throw new DomainError('conflict', 'journals.reservation_ended', { number: kept.number })
    await ctx.tx
      .update(reservedNumbers)
      .set({ releasedOn: ctx.today, releasedBy: personOf(ctx.actor), releaseReason: reason })
      .where(eq(reservedNumbers.id, reservationId))
    ctx.touch({ entity: 'registry', version: 0, rooms: ['registry'] })
    return { number: kept.number }
  },
  audit: ({ reason }, { number }, { journalId }) => ({ stream: `journal:${journalId}`, detail: { number, reason } }),
})
