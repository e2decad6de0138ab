import { eq } from 'drizzle-orm'
import { unitMailRegisters, units } from '@/db/schema'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { nextDispatchNumber } from '../dispatch/dispatch-number'
import { touchRegistry } from '../touch-registry'
import type { LockedRegister } from './lock-register'
import { unsigned } from './rules'
import { touchUnit } from './touch-unit'

type Signed = { version: number; signedFor: string | null; paperReason?: string }

/**
 * A register gets its number of the year and lies with the registry from now on; only what was read is passed. Throws
 * `registry.unit_mail_changed`, `registry.unit_mail_signed` with its number.
 */
export async function numberRegister(
  ctx: CommandContext,
  { register, signerId }: Pick<LockedRegister, 'register' | 'signerId'>,
  { version, ...signed }: Signed,
): Promise<{ number: string; signedAt: string }> {
  const verdict = unsigned(register)
  if (verdict !== true) throw new DomainError('conflict', verdict, { number: String(register.number) })
  if (register.version !== version) throw new DomainError('conflict', 'registry.unit_mail_changed')
  const [unit] = await ctx.tx.select({ name: units.name }).from(units).where(eq(units.id, register.unitId))
  const numbered = await nextDispatchNumber(ctx, 'unit_mail')
  const by = { ...signed, signedBy: ctx.actor.personId, signedAt: ctx.now }
  await ctx.tx
    .update(unitMailRegisters)
    .set({ ...numbered, ...by, unit: unit?.name ?? '', version: version + 1 })
    .where(eq(unitMailRegisters.id, register.id))
  touchUnit(ctx, { unitId: register.unitId, personId: signerId })
  touchRegistry(ctx)
  return { number: String(numbered.number), signedAt: ctx.now.toISOString() }
}
