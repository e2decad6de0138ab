import { and, asc, eq, inArray, ne, or } from 'drizzle-orm'
import { documentKinds, documents, organisations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addWorkingDays, loadCalendar, workingDaysBetween } from '../directory'
import { visibleTo } from '../documents'
import { officeDate } from '../kernel/clock'
import { defineQuery } from '../kernel/query'

const MOST = 500

/**
 * What waits in the registry, the oldest first: received letters to register, by the next working day at the latest
 * and signed ones of ours to number, send and link.
 */
export const registryQueue = defineQuery(registryContract.queue, {
  name: 'registry.queue',
  async run({ db, actor, today }) {
    if (!actor.permissions.has('registry.register')) return []
    const rows = await db
      .select({ document: documents, flow: documentKinds.flow, correspondent: organisations.name })
      .from(documents)
      .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
      .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
      .where(
        and(
          visibleTo(actor),
          inArray(documents.state, ['queued', 'registration', 'send_failed', 'registered', 'sent']),
          or(ne(documentKinds.flow, 'incoming'), eq(documents.state, 'queued')),
        ),
      )
      .orderBy(asc(documents.createdAt), asc(documents.id))
      .limit(MOST)
    const calendar = await loadCalendar(db)
    return rows.map(({ document, flow, correspondent }) => {
      const received = officeDate(document.createdAt)
      const registerBy = flow === 'incoming' ? addWorkingDays(calendar, received, 1) : null
      return {
        ...document,
        documentId: document.id,
        flow,
        correspondent,
        at: document.createdAt.toISOString(),
        registerBy,
        daysLeft: registerBy ? workingDaysBetween(calendar, today, registerBy) : null,
      }
    })
  },
})
