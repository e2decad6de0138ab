import { organisationRequests } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { peopleNamed } from '../../directory'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { canKeepList, lockList } from './rights'

/** The author asks the operator to let somebody use or change the list, or to take that back; nobody else may (T-19.03). */
export const requestListRight = defineCommand(organisationsContract.requestListRight, {
  name: 'organisations.requestListRight',
  async load(tx, { listId, personId }, actor) {
    const list = await lockList(tx, actor, listId)
    return { list, person: (await peopleNamed(tx, [personId])).get(personId) ?? null }
  },
  policy: (_actor, { list }) => canKeepList(list),
  async run(ctx, { listId, personId, access }, { person, list }) {
    if (!person) throw new DomainError('not_found', 'directory.unknown_person')
    if (personId === list.authorId) throw new DomainError('invalid', 'organisations.author_has_all')
    const id = newId()
    const asked = { id, kind: 'list_right' as const, listId, personId, access }
    await ctx.tx.insert(organisationRequests).values({ ...asked, requestedBy: ctx.actor.personId, createdAt: ctx.now })
    return { id }
  },
  audit: ({ listId, personId, access }) => ({ stream: `mailingList:${listId}`, detail: { personId, access } }),
})
