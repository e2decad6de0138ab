import { eq } from 'drizzle-orm'
import { duties } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockDuty, refuseStale } from './lock-duty'
import { checkAdmitted, checkKinds, checkPeriod, lockOfficial, settledTopics, writeBodies } from './write-duty'

/** Changes the duties of an official, or gives the row to another one; what it was stays in the audit (V-14.11, R-32.06). Throws what `addDuty` throws. */
export const changeDuty = defineCommand(registryContract.changeDuty, {
  name: 'registry.changeDuty',
  load: (tx, { dutyId }) => lockDuty(tx, dutyId),
  policy: mayKeepDuties,
  async run(ctx, { dutyId, version, ...fields }, duty) {
    refuseStale(duty, version)
    const topics = await settledTopics(fields)
    await lockOfficial(ctx.tx, fields.personId)
    await checkAdmitted(ctx.tx, fields)
    await checkPeriod(ctx.tx, fields, dutyId)
    await checkKinds(ctx.tx, fields, duty.kinds)
    const { bodyIds, from = null, until = null, ...row } = fields
    const next = version + 1
    await ctx.tx
      .update(duties)
      .set({ ...row, from, until, topics, version: next })
      .where(eq(duties.id, dutyId))
    await writeBodies(ctx.tx, ctx.actor, { dutyId, bodyIds })
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ dutyId, ...after }, _output, { personId, access, topics, categories, kinds, groups, ...row }) => ({
    stream: `duty:${dutyId}`,
    detail: {
      ...after,
      before: {
        ...{ personId, access, topics, categories, kinds, groups },
        ...{ order: row.order, from: row.from, until: row.until },
      },
    },
  }),
})
