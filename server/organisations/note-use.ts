import { organisationUses } from '@/db/schema'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'

/** Remembers that a person wrote this organisation into a card, so that their picker offers it first. */
export async function noteOrganisationUse(ctx: CommandContext, organisationId: string): Promise<void> {
  const personId = personOf(ctx.actor)
  if (!personId) return
  await ctx.tx
    .insert(organisationUses)
    .values({ personId, organisationId, usedAt: ctx.now })
    .onConflictDoUpdate({
      target: [organisationUses.personId, organisationUses.organisationId],
      set: { usedAt: ctx.now },
    })
}
