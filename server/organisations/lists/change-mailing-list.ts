import { eq } from 'drizzle-orm'
import { mailingLists } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { putMembers } from './members'
import { canChangeList, lockList } from './rights'

/** Changes a list: its author, the supervisor after them, or who was given the right to (T-19.02, T-19.03). */
export const changeMailingList = defineCommand(organisationsContract.changeMailingList, {
  name: 'organisations.changeMailingList',
  load: (tx, { listId }, actor) => lockList(tx, actor, listId),
  policy: (_actor, list) => canChangeList(list),
  async run(ctx, { listId, name, heading, members, expectedVersion }, list) {
    if (list.version !== expectedVersion)
      throw new DomainError('conflict', 'organisations.changed_meanwhile', { version: list.version })
    const version = list.version + 1
    await ctx.tx.update(mailingLists).set({ name, heading, version }).where(eq(mailingLists.id, listId))
    await putMembers(ctx, listId, members)
    return { version }
  },
  audit: ({ listId, name, members }, _output, before) => ({
    stream: `mailingList:${listId}`,
    detail: { before: before.name, name, members: members.length },
  }),
})
