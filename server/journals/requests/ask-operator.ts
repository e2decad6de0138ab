import { journalRequests } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { mayAskOperator } from '../policy'
import { touchRequests } from './touch-requests'

/**
 * A request to the operator to set a journal, a registration group or a registration setting: of a clerk, or of who gives
 * instructions in the name of a head (T-12.02, T-13.02, T-14.03).
 */
export const askOperator = defineCommand(journalsContract.request, {
  name: 'journals.request',
  load: async () => null,
  policy: mayAskOperator,
  async run(ctx, { about, wish }) {
    const id = newId()
    const asked = { id, about, wish, requestedBy: ctx.actor.personId, createdAt: ctx.now }
    await ctx.tx.insert(journalRequests).values(asked)
    touchRequests(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `journal-request:${id}`, detail: { ...input } }),
})
