import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { documents, organisations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadCalendar, workingDaysBetween } from '../directory'
import { receivedKinds, visibleTo } from '../documents'
import { defineQuery } from '../kernel/query'
import { senderName } from './sender-name'

const MOST = 500
const FINISHED = sql`${documents.state} in ('executed', 'filed')`

/**
 * Registered letters under external control, what is still to be done first, the nearest date first (V-14.06). Everyone
 * sees those they may read.
 */
export const listExternalControl = defineQuery(registryContract.externalControl, {
  name: 'registry.externalControl',
  async run({ db, actor, today }) {
    const kinds = (await receivedKinds(db)).map(({ key }) => key)
    const rows = await db
      .select({ document: documents, correspondent: senderName, category: organisations.category })
      .from(documents)
      .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
      .where(
        and(
          visibleTo(actor),
          inArray(documents.kind, kinds),
          sql`${documents.requisites} ->> 'externalControl' = 'true'`,
          sql`${documents.regNumber} is not null`,
        ),
      )
      .orderBy(asc(FINISHED), asc(documents.dueDate), asc(documents.id))
      .limit(MOST)
    const calendar = await loadCalendar(db)
    return rows.map(({ document, correspondent, category }) => ({
      documentId: document.id,
      kind: document.kind,
      title: document.title,
      number: document.regNumber ?? '',
      correspondent,
      category,
      state: document.state,
      dueDate: document.dueDate ?? '',
      daysLeft: document.dueDate ? workingDaysBetween(calendar, today, document.dueDate) : null,
      finished: document.state === 'executed' || document.state === 'filed',
    }))
  },
})
