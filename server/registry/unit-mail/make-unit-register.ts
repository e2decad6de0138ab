import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { canMakeRegister } from './rules'
import { touchUnit } from './touch-unit'
import { unitSigners } from './unit-signers'
import { requireFiles, writeLines } from './write-lines'

/**
 * Begins a register of mail for the head of the body and the deputies that came to the own unit. It waits for the
 * signature of the unit's head, without a number. Throws `registry.no_own_unit`, `registry.takes_mail_itself`, `registry.not_an_official`,
 * `registry.their_future_date`, `registry.file_twice`, `files.not_uploaded`.
 */
export const makeUnitRegister = defineCommand(registryContract.makeUnitRegister, {
  name: 'registry.makeUnitRegister',
  load: async (tx, { lines: entries }, actor) => {
    if (actor.unitId) await requireFiles(tx, actor, { unitId: actor.unitId, entries })
  },
  policy: canMakeRegister,
  async run(ctx, { lines: entries }) {
    const { unitId, personId } = ctx.actor
    if (!unitId) throw new DomainError('forbidden', 'registry.no_own_unit')
    const registerId = newId()
    await ctx.tx.insert(unitMailRegisters).values({ id: registerId, unitId, preparedBy: personId, createdAt: ctx.now })
    await writeLines(ctx, { registerId, entries })
    touchUnit(ctx, { unitId, signerId: (await unitSigners(ctx.tx)).get(unitId) ?? null })
    return { registerId }
  },
  audit: ({ lines }, { registerId }) => ({ stream: 'unit-mail', detail: { registerId, lines: lines.length } }),
})
