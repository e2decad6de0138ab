import { eq } from 'drizzle-orm'
import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { type LockedRegister, lockRegister } from './lock-register'
import { canNoteReturns, notable } from './rules'
import { touchUnit } from './touch-unit'

/** Something was returned by this register. Throws `registry.nothing_returned`. */
export function requireReturns({ register, lines }: Pick<LockedRegister, 'register' | 'lines'>): void {
  const verdict = notable(register, lines.filter(({ outcome }) => outcome === 'returned').length)
  if (verdict !== true) throw new DomainError('conflict', verdict)
}

/** Writes down who in the unit has seen what came back. */
export async function note({ tx, actor, now }: CommandContext, registerId: string): Promise<void> {
  const noted = { notedBy: actor.personId, notedAt: now }
  await tx.update(unitMailRegisters).set(noted).where(eq(unitMailRegisters.id, registerId))
}

/**
 * The unit takes note of what the registry returned: the register leaves the cabinets, twice is once. Throws
 * `registry.nothing_returned`, `registry.not_their_unit`, `registry.no_register`.
 */
export const noteUnitReturns = defineCommand(registryContract.noteUnitReturns, {
  name: 'registry.noteUnitReturns',
  load: lockRegister,
  policy: canNoteReturns,
  async run(ctx, { registerId }, { register, signerId, lines }) {
    requireReturns({ register, lines })
    if (register.notedAt) return {}
    await note(ctx, registerId)
    touchUnit(ctx, { unitId: register.unitId, personId: signerId })
    return {}
  },
  audit: ({ registerId }, _output, { register }) => ({
    stream: 'unit-mail',
    detail: { registerId, number: String(register.number) },
  }),
})
