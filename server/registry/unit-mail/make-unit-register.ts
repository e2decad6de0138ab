import { unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { allOf } from '../../kernel/policy'
import { type LockedRegister, lockRegister } from './lock-register'
import { note, requireReturns } from './note-unit-returns'
import { canMakeRegister, canNoteReturns } from './rules'
import { touchUnit } from './touch-unit'
import { unitSigners } from './unit-signers'
import { requireFiles, writeLines } from './write-lines'

/**
 * Begins a register of mail for the head of the body and the deputies that came to the own unit. It waits for the
 * signature of the unit's head, without a number. Throws `registry.no_own_unit`, `registry.takes_mail_itself`, `registry.not_an_official`,
 * `registry.their_future_date`, `registry.file_twice`, `files.not_uploaded`; with `again`, for what an earlier register returned,
 * `registry.nothing_returned`, `registry.returns_noted`, `registry.not_their_unit`, `registry.no_register`.
 */
export const makeUnitRegister = defineCommand(registryContract.makeUnitRegister, {
  name: 'registry.makeUnitRegister',
  load: async (tx, { lines: entries, again }, actor) => {
    const before = again ? await lockRegister(tx, { registerId: again }, actor) : null
    if (actor.unitId) await requireFiles(tx, actor, { unitId: actor.unitId, entries })
    return before
  },
  policy: (actor, before) => allOf(canMakeRegister(actor), before ? canNoteReturns(actor, before) : true),
  async run(ctx, { lines: entries }, before) {
    const { unitId, personId } = ctx.actor
    if (before) await passOn(ctx, before)
    if (!unitId) throw new DomainError('forbidden', 'registry.no_own_unit')
    const registerId = newId()
    await ctx.tx.insert(unitMailRegisters).values({ id: registerId, unitId, preparedBy: personId, createdAt: ctx.now })
    await writeLines(ctx, { registerId, entries })
    touchUnit(ctx, { unitId, personId: (await unitSigners(ctx.tx)).get(unitId) ?? null })
    return { registerId }
  },
  audit: ({ lines, again }, { registerId }) => ({
    stream: 'unit-mail',
    detail: { registerId, lines: lines.length, ...(again ? { again } : {}) },
  }),
})

/** What came back is passed on once: with that the unit has taken note of it. */
async function passOn(ctx: CommandContext, { register, lines }: LockedRegister): Promise<void> {
  requireReturns({ register, lines })
  if (register.notedAt) throw new DomainError('conflict', 'registry.returns_noted')
  await note(ctx, register.id)
}
