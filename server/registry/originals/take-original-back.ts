import { and, eq } from 'drizzle-orm'
import { originalHandouts } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, personRefs } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockOriginal } from './lock-papers'

/** Takes the paper original back from who has it. Throws `registry.handout_not_found`, `registry.original_is_back`. */
export const takeOriginalBack = defineCommand(registryContract.takeOriginalBack, {
  name: 'registry.takeOriginalBack',
  async load(tx, { documentId, handoutId }, actor) {
    await lockOriginal(tx, documentId, actor)
    const own = and(eq(originalHandouts.id, handoutId), eq(originalHandouts.documentId, documentId))
    const [handout] = await tx.select().from(originalHandouts).where(own)
    if (!handout) throw new DomainError('not_found', 'registry.handout_not_found')
    return handout
  },
  policy: mayRegister,
  async run(ctx, { documentId, handoutId }, { personId, returnedAt }) {
    if (returnedAt) throw new DomainError('conflict', 'registry.original_is_back')
    await ctx.tx
      .update(originalHandouts)
      .set({ returnedAt: ctx.now, takenBy: ctx.actor.personId })
      .where(eq(originalHandouts.id, handoutId))
    const name = (await personRefs(ctx.tx, [personId])).get(personId)?.name ?? ''
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.original_returned', data: { name } })
    touchRegistry(ctx)
    return { returnedAt: ctx.now.toISOString() }
  },
  audit: ({ documentId, handoutId }, _output, { personId }) => ({
    stream: `document:${documentId}`,
    detail: { handoutId, personIds: [personId] },
  }),
})
