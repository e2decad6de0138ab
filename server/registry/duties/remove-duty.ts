import { eq } from 'drizzle-orm'
import { duties } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockDuty, refuseStale } from './lock-duty'

/** Takes a row of duties out of use; what it was stays on record (V-14.11). */
export const removeDuty = defineCommand(registryContract.removeDuty, {
  name: 'registry.removeDuty',
  load: (tx, { dutyId }) => lockDuty(tx, dutyId),
  policy: mayKeepDuties,
  async run(ctx, { dutyId, version }, duty) {
    refuseStale(duty, version)
    const next = version + 1
    await ctx.tx.update(duties).set({ removedAt: ctx.now, version: next }).where(eq(duties.id, dutyId))
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ dutyId }, _output, { personId, access, topics, categories, kinds, groups }) => ({
    stream: `duty:${dutyId}`,
    detail: { personId, access, topics, categories, kinds, groups },
  }),
})
