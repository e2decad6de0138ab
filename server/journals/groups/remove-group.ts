import { and, eq, isNull } from 'drizzle-orm'
import { journals, registrationGroups } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { lockGroup, refuseStale } from './write-group'

/**
 * Takes a registration group out of use (T-13.01). Throws `journals.group_in_use` while an open journal is tied to it, so
 * that no journal is opened to every registrar by the way.
 */
export const removeGroup = defineCommand(journalsContract.removeGroup, {
  name: 'journals.removeGroup',
  load: (tx, { groupId }) => lockGroup(tx, groupId),
  policy: canChangeJournals,
  async run(ctx, { groupId, version }, group) {
    refuseStale(group, version)
    const tied = await ctx.tx
      .select({ name: journals.name })
      .from(journals)
      .where(and(eq(journals.groupId, groupId), isNull(journals.closedAt)))
    if (tied.length) {
      const names = tied.map(({ name }) => `«${name}»`).join(', ')
      throw new DomainError('conflict', 'journals.group_in_use', { journals: names })
    }
    const next = version + 1
    await ctx.tx
      .update(registrationGroups)
      .set({ removedAt: ctx.now, version: next })
      .where(eq(registrationGroups.id, groupId))
    touchJournals(ctx)
    return { version: next }
  },
  audit: ({ groupId }, _output, { name }) => ({ stream: `registration-group:${groupId}`, detail: { name } }),
})
