import { duties } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { mayKeepDuties } from '../policy'
import { touchRegistry } from '../touch-registry'
import { checkAdmitted, checkKinds, checkPeriod, lockOfficial, settledTopics, writeBodies } from './write-duty'

/**
 * Writes down which topics, bodies, kinds and groups of documents are an official's (V-14.11, R-32.06). Throws `registry.duty_empty` where there are none,
 * `registry.duty_overlaps` where the official has a row for these days already, `registry.duty_not_admitted`.
 */
export const addDuty = defineCommand(registryContract.addDuty, {
  name: 'registry.addDuty',
  async load() {
    return null
  },
  policy: mayKeepDuties,
  async run(ctx, input) {
    const topics = await settledTopics(input)
    await lockOfficial(ctx.tx, input.personId)
    await checkAdmitted(ctx.tx, input)
    await checkPeriod(ctx.tx, input)
    await checkKinds(ctx.tx, input)
    const id = newId()
    const { bodyIds, ...row } = input
    await ctx.tx.insert(duties).values({ ...row, id, topics, createdAt: ctx.now })
    await writeBodies(ctx.tx, ctx.actor, { dutyId: id, bodyIds })
    touchRegistry(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `duty:${id}`, detail: { ...input } }),
})
