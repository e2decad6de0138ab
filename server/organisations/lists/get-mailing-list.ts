import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { mailingListRights, organisationRequests } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import type { MailingListView } from '@/lib/contracts/organisations-views'
import { peopleNamed } from '../../directory'
import { defineQuery } from '../../kernel/query'
import { requestsWhere } from '../requests'
import { membersOf } from './members'
import { openList } from './rights'

/** One mailing list: recipients in order, and to its author who else has which right (T-19, R-06.14). */
export const getMailingList = defineQuery(organisationsContract.mailingList, {
  name: 'organisations.mailingList',
  async run({ db, actor }, { listId }): Promise<MailingListView> {
    const list = await openList(db, actor, listId)
    const keeps = list.access === 'keep'
    return {
      ...list,
      author: (await peopleNamed(db, [list.authorId])).get(list.authorId) ?? '',
      members: await membersOf(db, listId),
      rights: keeps ? await rightsOn(db, listId) : [],
      requests: keeps ? await requestsWhere(db, eq(organisationRequests.listId, listId)) : [],
    }
  },
})

async function rightsOn(db: DbOrTx, listId: string): Promise<MailingListView['rights']> {
  const rows = await db.select().from(mailingListRights).where(eq(mailingListRights.listId, listId))
  const names = await peopleNamed(
    db,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personId, access }) => ({ personId, access, person: names.get(personId) ?? '' }))
}
