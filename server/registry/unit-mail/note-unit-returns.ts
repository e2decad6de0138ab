import { eq } from 'drizzle-orm'
import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { lockRegister } from './lock-register'
import { canNoteReturns, notable } from './rules'
import { touchUnit } from './touch-unit'

/**
 * The unit takes note of what the registry returned: the register leaves the cabinets, twice is once. Throws
 * `registry.nothing_returned`, `registry.not_their_unit`, `registry.no_register`.
 */
export const noteUnitReturns = defineCommand(registryContract.noteUnitReturns, {
  name: 'registry.noteUnitReturns',
  load: lockRegister,
  policy: canNoteReturns,
  async run(ctx, { registerId }, { register, signerId, lines }) {
    const verdict = notable(register, lines.filter(({ outcome }) => outcome === 'returned').length)
    if (verdict !== true) throw new DomainError('conflict', verdict)
    if (register.notedAt) return {}
    await ctx.tx
      .update(unitMailRegisters)
      .set({ notedBy: ctx.actor.personId, notedAt: ctx.now })
      .where(eq(unitMailRegisters.id, registerId))
    touchUnit(ctx, { unitId: register.unitId, signerId })
    return {}
  },
  audit: ({ registerId }, _output, { register }) => ({
    stream: 'unit-mail',
    detail: { registerId, number: String(register.number) },
  }),
})
