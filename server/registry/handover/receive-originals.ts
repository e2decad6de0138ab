import { and, eq } from 'drizzle-orm'
import { originalRegisterLines, originalRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, personRefs, touchPerson } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { touchOriginal } from '../originals/touch-original'
import { canNoteSigned, canReceive } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockRegister } from './lock-register'
import { requireUnsigned } from './require-unsigned'
import { undoHandover } from './undo-handover'

/**
 * The signature for a register of originals: of its receiver or who acts for them in the product, or of the receiver on paper,
 * as a clerk writes down. What was not there is named with the reason and waits with the office-work department again.
 * Throws `registry.originals_received` with who received, `registry.register_withdrawn`, `registry.not_in_register`,
 * `registry.not_the_receiver`, `registry.no_register`.
 */
export const receiveOriginals = defineCommand(registryContract.receiveOriginals, {
  name: 'registry.receiveOriginals',
  load: lockRegister,
  policy: (actor, { register }, { onPaper }) => (onPaper ? canNoteSigned(actor) : canReceive(actor, register)),
  async run(ctx, { registerId, onPaper, missing }, { register, lines }) {
    await requireUnsigned(ctx.tx, register)
    const reasons = new Map(missing.map(({ documentId, reason }) => [documentId, reason]))
    const listed = new Set(lines.map(({ documentId }) => documentId))
    if ([...reasons.keys()].some((id) => !listed.has(id))) throw new DomainError('invalid', 'registry.not_in_register')
    await ctx.tx
      .update(originalRegisters)
      .set({ receivedAt: ctx.now, receivedBy: ctx.actor.personId, onPaper })
      .where(eq(originalRegisters.id, registerId))
    const ofThis = eq(originalRegisterLines.registerId, registerId)
    await ctx.tx.update(originalRegisterLines).set({ outcome: 'received' }).where(ofThis)
    const name = (await personRefs(ctx.tx, [register.receiverId])).get(register.receiverId)?.name ?? ''
    for (const [documentId, reason] of reasons) {
      const line = and(ofThis, eq(originalRegisterLines.documentId, documentId))
      await ctx.tx.update(originalRegisterLines).set({ outcome: 'missing', reason }).where(line)
      await undoHandover(ctx, register, documentId)
      const data = { name, reason, number: String(register.number) }
      await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.original_missing', data })
    }
    for (const documentId of listed) touchOriginal(ctx, documentId)
    touchPerson(ctx, register.receiverId)
    touchRegistry(ctx)
    return { receivedAt: ctx.now.toISOString() }
  },
  audit: ({ registerId, onPaper, missing }, _output, { register, behalf }) => ({
    stream: 'originals',
    ...(onPaper ? {} : behalf),
    detail: { registerId, number: String(register.number), personIds: [register.receiverId], onPaper, missing },
  }),
})
