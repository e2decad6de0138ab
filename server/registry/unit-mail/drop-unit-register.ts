import { eq } from 'drizzle-orm'
import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { lockRegister } from './lock-register'
import { isOfUnit, unsigned } from './rules'
import { touchUnit } from './touch-unit'

/**
 * Puts away a register that nobody has signed: it had no number, so none is missing. Throws `registry.unit_mail_signed`
 * with its number, `registry.no_register`.
 */
export const dropUnitRegister = defineCommand(registryContract.dropUnitRegister, {
  name: 'registry.dropUnitRegister',
  load: lockRegister,
  policy: (actor, locked) => (isOfUnit(actor, locked) ? true : 'registry.not_their_unit'),
  async run(ctx, { registerId }, { register, signerId }) {
    const verdict = unsigned(register)
    if (verdict !== true) throw new DomainError('conflict', verdict, { number: String(register.number) })
    await ctx.tx.delete(unitMailRegisters).where(eq(unitMailRegisters.id, registerId))
    touchUnit(ctx, { unitId: register.unitId, personId: signerId })
    return {}
  },
  audit: ({ registerId }, _output, { lines }) => ({ stream: 'unit-mail', detail: { registerId, lines: lines.length } }),
})
