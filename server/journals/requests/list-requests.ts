import { and, desc, eq, isNull } from 'drizzle-orm'
import { journalRequests } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personRefs } from '../../documents'
import { defineQuery } from '../../kernel/query'
import { canChangeJournals, mayAskOperator } from '../policy'

const MOST = 200

/** «Заявки»: to the operator all, to others what they asked for, the newest first (T-12.01, T-13.01, T-14.03). */
export const listRequests = defineQuery(journalsContract.requests, {
  name: 'journals.requests',
  async run({ db, actor }, { open }) {
    const decide = canChangeJournals(actor)
    const mine = decide === true ? undefined : eq(journalRequests.requestedBy, actor.personId)
    const rows = await db
      .select()
      .from(journalRequests)
      .where(and(mine, open ? isNull(journalRequests.outcome) : undefined))
      .orderBy(desc(journalRequests.createdAt), desc(journalRequests.id))
      .limit(MOST)
    const people = await personRefs(
      db,
      rows.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
    )
    const requests = rows.map((row) => ({
      ...row,
      requestedBy: people.get(row.requestedBy)?.name ?? '',
      requestedAt: row.createdAt.toISOString(),
      decidedBy: people.get(row.decidedBy ?? '')?.name ?? null,
    }))
    return { requests, abilities: { ask: mayAskOperator(actor), decide } }
  },
})
