import { eq } from 'drizzle-orm'
import { unitMailRegisters, units } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { nextDispatchNumber } from '../dispatch/dispatch-number'
import { touchRegistry } from '../touch-registry'
import { lockRegister } from './lock-register'
import { canSignRegister, unsigned } from './rules'
import { touchUnit } from './touch-unit'

/**
 * The signature of the unit's head, or of who acts for them: the register gets its number of the year and lies with the
 * registry from then on. Only what the head has read is signed. Throws `registry.unit_mail_changed`,
 * `registry.unit_mail_signed` with its number, `registry.not_unit_head`, `registry.unit_has_no_head`, `registry.no_register`.
 */
export const signUnitRegister = defineCommand(registryContract.signUnitRegister, {
  name: 'registry.signUnitRegister',
  load: lockRegister,
  policy: canSignRegister,
  async run(ctx, { registerId, version }, { register, signerId, behalf }) {
    const verdict = unsigned(register)
    if (verdict !== true) throw new DomainError('conflict', verdict, { number: String(register.number) })
    if (register.version !== version) throw new DomainError('conflict', 'registry.unit_mail_changed')
    const [unit] = await ctx.tx.select({ name: units.name }).from(units).where(eq(units.id, register.unitId))
    const numbered = await nextDispatchNumber(ctx, 'unit_mail')
    const signed = { signedBy: ctx.actor.personId, signedAt: ctx.now, signedFor: behalf?.onBehalfOf ?? null }
    await ctx.tx
      .update(unitMailRegisters)
      .set({ ...numbered, ...signed, unit: unit?.name ?? '', version: version + 1 })
      .where(eq(unitMailRegisters.id, registerId))
    touchUnit(ctx, { unitId: register.unitId, personId: signerId })
    touchRegistry(ctx)
    return { number: String(numbered.number), signedAt: ctx.now.toISOString() }
  },
  audit: ({ registerId }, { number }, { lines, behalf }) => ({
    stream: 'unit-mail',
    ...behalf,
    detail: { registerId, number, lines: lines.length },
  }),
})
