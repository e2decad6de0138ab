import { eq } from 'drizzle-orm'
import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { lockRegister } from './lock-register'
import { isOfUnit, unsigned } from './rules'
import { touchUnit } from './touch-unit'
import { requireFiles, writeLines } from './write-lines'

/**
 * Keeps the lines of a register that was not signed yet. Throws `registry.unit_mail_signed` with its number,
 * `registry.unit_mail_changed`, `registry.no_register`, and what making one throws.
 */
export const changeUnitRegister = defineCommand(registryContract.changeUnitRegister, {
  name: 'registry.changeUnitRegister',
  async load(tx, input, actor) {
    const locked = await lockRegister(tx, input, actor)
    await requireFiles(tx, actor, { unitId: locked.register.unitId, entries: input.lines })
    return locked
  },
  policy: (actor, locked) => (isOfUnit(actor, locked) ? true : 'registry.not_their_unit'),
  async run(ctx, { registerId, version, lines: entries }, { register, signerId }) {
    const verdict = unsigned(register)
    if (verdict !== true) throw new DomainError('conflict', verdict, { number: String(register.number) })
    if (register.version !== version) throw new DomainError('conflict', 'registry.unit_mail_changed')
    await writeLines(ctx, { registerId, entries })
    const next = version + 1
    await ctx.tx.update(unitMailRegisters).set({ version: next }).where(eq(unitMailRegisters.id, registerId))
    touchUnit(ctx, { unitId: register.unitId, personId: signerId })
    return { version: next }
  },
  audit: ({ registerId, lines }) => ({ stream: 'unit-mail', detail: { registerId, lines: lines.length } }),
})
