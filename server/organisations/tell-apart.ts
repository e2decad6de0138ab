import { organisationDistinct } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { personOf } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getEntry } from './entries'
import { canKeep } from './policy'
import { touchOrganisations } from './touch-organisations'

/** «Не дубли»: the pair is not shown as one again. Whoever keeps one of the two says so (V-05.12). */
export const tellApart = defineCommand(organisationsContract.tellApart, {
  name: 'organisations.tellApart',
  async load(tx, { oneId, otherId }, actor) {
    return { one: await getEntry(tx, actor, oneId), other: await getEntry(tx, actor, otherId) }
  },
  policy: (actor, { one, other }) => (canKeep(actor, one) === true ? true : canKeep(actor, other)),
  async run(ctx, _input, { one, other }) {
    if (one.id === other.id) throw new DomainError('invalid', 'organisations.same_entry')
    await rememberDistinct(ctx, one.id, [other.id])
    touchOrganisations(ctx)
    return { told: true }
  },
  audit: ({ oneId, otherId }) => ({ stream: `organisation:${oneId}`, detail: { otherId } }),
})

/** Remembers that an entry does not repeat these; ids nobody may see are left out. */
export async function rememberDistinct(ctx: CommandContext, id: string, others: readonly string[]): Promise<void> {
  for (const otherId of new Set(others)) {
    const seen = await getEntry(ctx.tx, ctx.actor, otherId).catch(() => null)
    if (!seen || seen.id === id) continue
    const [lowId = id, highId = id] = [id, seen.id].sort()
    await ctx.tx
      .insert(organisationDistinct)
      .values({ lowId, highId, decidedBy: personOf(ctx.actor), decidedAt: ctx.now })
      .onConflictDoNothing()
  }
}
