import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { originalRegisterLines, originalRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, personRefs, touchPerson, visibleDocumentIds } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { touchOriginal } from '../originals/touch-original'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { type LockedRegister, lockRegister } from './lock-register'
import { requireUnsigned } from './require-unsigned'
import { undoHandover } from './undo-handover'

/**
 * Strikes out a register of originals made by mistake, with the reason, while nobody has signed for it: its originals wait
 * again, its number stays with it and is never given anew. Throws `registry.originals_received` with who received,
 * `registry.register_withdrawn`, `registry.lines_closed`, `registry.not_a_registrar`, `registry.no_register`.
 */
export const withdrawOriginalRegister = defineCommand(registryContract.withdrawOriginalRegister, {
  name: 'registry.withdrawOriginalRegister',
  load: lockWithPapers,
  policy: mayRegister,
  async run(ctx, { registerId, reason }, { register, lines }) {
    await requireUnsigned(ctx.tx, register)
    await ctx.tx
      .update(originalRegisters)
      .set({ withdrawnBy: ctx.actor.personId, withdrawnAt: ctx.now, withdrawnWhy: reason })
      .where(eq(originalRegisters.id, registerId))
    const ofThis = eq(originalRegisterLines.registerId, registerId)
    await ctx.tx.update(originalRegisterLines).set({ outcome: 'withdrawn' }).where(ofThis)
    const name = (await personRefs(ctx.tx, [register.receiverId])).get(register.receiverId)?.name ?? ''
    for (const { documentId } of lines) {
      await undoHandover(ctx, register, documentId)
      const data = { name, reason, number: String(register.number) }
      await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.original_register_withdrawn', data })
      touchOriginal(ctx, documentId)
    }
    touchPerson(ctx, register.receiverId)
    touchRegistry(ctx)
    return { withdrawnAt: ctx.now.toISOString() }
  },
  audit: ({ registerId, reason }, _output, { register, lines }) => ({
    stream: 'originals',
    detail: {
      ...{ registerId, number: String(register.number), reason },
      ...{ personIds: [register.receiverId], documentIds: lines.map(({ documentId }) => documentId) },
    },
  }),
})

/** Documents before their register, in the order of their ids; whoever is not shown a line does not strike it out unseen. */
async function lockWithPapers(tx: Tx, { registerId }: { registerId: string }, actor: Actor): Promise<LockedRegister> {
  const rows = await tx
    .select({ documentId: originalRegisterLines.documentId })
    .from(originalRegisterLines)
    .where(eq(originalRegisterLines.registerId, registerId))
    .orderBy(asc(originalRegisterLines.documentId))
  const ids = rows.map(({ documentId }) => documentId)
  const seen = await visibleDocumentIds(tx, actor, ids)
  const papers = seen.map((documentId) => ({ documentId }))
  const locked = await lockRegister(tx, { registerId, missing: papers }, actor)
  if (mayRegister(actor) === true && seen.length < ids.length)
    throw new DomainError('forbidden', 'registry.lines_closed')
  return locked
}
