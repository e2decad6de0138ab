import { and, eq, notExists, sql } from 'drizzle-orm'
import { dispatches, dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, openWorkItem } from '../../documents'
import { personOf } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'
import { WAITING_ANEW } from './lines'
import { loadSending } from './sendings'

/** Sent by a record of its own, which did not come back. */
const onItsWay = sql`${dispatches.result} = 'sent' and ${dispatches.outcome} is distinct from 'returned'`

/**
 * What became of a sending: delivered, or come back with a reason, which opens its line again and gives the clerk the work
 * of it. Throws `registry.outcome_recorded`, `registry.wrong_date`, `registry.no_return_reason`.
 */
export const recordOutcome = defineCommand(registryContract.recordOutcome, {
  name: 'registry.recordOutcome',
  load: (tx, { dispatchId }, actor) => loadSending(tx, dispatchId, actor),
  policy: mayDispatch,
  async run(ctx, { dispatchId, outcome, on, note }, { sending, document }) {
    if (sending.result !== 'sent' || sending.outcome) throw new DomainError('conflict', 'registry.outcome_recorded')
    if (on < sending.sentOn || on > ctx.today)
      throw new DomainError('invalid', 'registry.wrong_date', { date: sending.sentOn })
    if (outcome === 'returned' && !note) throw new DomainError('invalid', 'registry.no_return_reason')
    const recorded = { outcome, outcomeOn: on, outcomeNote: note, outcomeBy: personOf(ctx.actor) }
    await ctx.tx.update(dispatches).set(recorded).where(eq(dispatches.id, dispatchId))
    const documentId = document.id
    if (outcome === 'returned') {
      const gone = and(
        eq(dispatchLines.documentId, documentId),
        eq(dispatchLines.state, 'sent'),
        notExists(
          ctx.tx
            .select()
            .from(dispatches)
            .where(and(eq(dispatches.lineId, dispatchLines.id), onItsWay)),
        ),
      )
      const which = sending.lineId ? eq(dispatchLines.id, sending.lineId) : gone
      await ctx.tx.update(dispatchLines).set(WAITING_ANEW).where(which)
      await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'dispatch', note })
    }
    const data = { text: sending.addressee, date: on, ...(note ? { reason: note } : {}) }
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: outcome === 'returned' ? 'registry.came_back' : 'registry.delivered',
      data,
    })
    touchRegistry(ctx)
    return { outcome }
  },
  audit: ({ outcome, on, note }, _output, { document }) => ({
    stream: `document:${document.id}`,
    detail: { outcome, on, note },
  }),
})
