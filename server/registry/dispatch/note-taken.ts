import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { dispatchRegisters, takenRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { goesBySignature } from '@/lib/contracts/registry-dispatch-views'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'

/**
 * Who took the packets of a register for the courier service or special communication, and the day, as they signed for them on
 * the register. A signature is written down once. Throws `registry.no_register`,
 * `registry.not_by_signature`, `registry.register_taken` with the name, `registry.wrong_date`.
 */
export const noteTaken = defineCommand(registryContract.noteTaken, {
  name: 'registry.noteTaken',
  load: (tx, { registerId }) => lockRegister(tx, registerId),
  policy: mayDispatch,
  async run(ctx, { registerId, takenBy, takenOn }, { register, taken }) {
    if (taken) throw new DomainError('conflict', 'registry.register_taken', { name: taken.takenBy })
    if (!goesBySignature(register.method)) throw new DomainError('invalid', 'registry.not_by_signature')
    if (takenOn < register.sentOn || takenOn > ctx.today)
      throw new DomainError('invalid', 'registry.wrong_date', { date: register.sentOn })
    const signed = { registerId, takenBy, takenOn, notedBy: ctx.actor.personId, createdAt: ctx.now }
    await ctx.tx.insert(takenRegisters).values(signed)
    touchRegistry(ctx)
    return { takenOn }
  },
  audit: ({ registerId, takenBy, takenOn }) => ({ stream: 'dispatch', detail: { registerId, takenBy, takenOn } }),
})

/** The lock of the register keeps two clerks from writing down two signatures. */
async function lockRegister(tx: Tx, registerId: string) {
  const [register] = await tx.select().from(dispatchRegisters).where(eq(dispatchRegisters.id, registerId)).for('update')
  if (!register) throw new DomainError('not_found', 'registry.no_register')
  const [taken] = await tx.select().from(takenRegisters).where(eq(takenRegisters.registerId, registerId))
  return { register, taken: taken ?? null }
}
