import { count, ilike, inArray, or } from 'drizzle-orm'
import { mailingListMembers, mailingLists } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { peopleNamed } from '../../directory'
import { defineQuery } from '../../kernel/query'
import { listsFor } from './rights'

/** The mailing lists this person may use, by any part of the name or of the generalised addressee (T-19.03). */
export const listMailingLists = defineQuery(organisationsContract.mailingLists, {
  name: 'organisations.mailingLists',
  async run({ db, actor }, { query }) {
    const part = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`
    const lists = await listsFor(db, actor, or(ilike(mailingLists.name, part), ilike(mailingLists.heading, part)))
    if (!lists.length) return []
    const ids = lists.map(({ id }) => id)
    const counted = await db
      .select({ listId: mailingListMembers.listId, members: count() })
      .from(mailingListMembers)
      .where(inArray(mailingListMembers.listId, ids))
      .groupBy(mailingListMembers.listId)
    const members = new Map(counted.map((row) => [row.listId, row.members]))
    const names = await peopleNamed(
      db,
      lists.map(({ authorId }) => authorId),
    )
    return lists.map((list) => ({
      ...list,
      author: names.get(list.authorId) ?? '',
      members: members.get(list.id) ?? 0,
    }))
  },
})
