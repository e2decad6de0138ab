import { mailingLists } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { putMembers } from './members'

/** Any person makes a mailing list of addressees one may choose, or of what is typed (T-19.01, R-06.14). */
export const addMailingList = defineCommand(organisationsContract.addMailingList, {
  name: 'organisations.addMailingList',
  load: async () => null,
  policy: () => true,
  async run(ctx, { name, heading, members }) {
    const listId = newId()
    await ctx.tx
      .insert(mailingLists)
      .values({ id: listId, name, heading, authorId: ctx.actor.personId, createdAt: ctx.now })
    await putMembers(ctx, listId, members)
    return { listId }
  },
  audit: ({ name, members }, { listId }) => ({
    stream: `mailingList:${listId}`,
    detail: { name, members: members.length },
  }),
})
