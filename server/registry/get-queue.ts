import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { documentKinds, documents, mailBatchItems, organisations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { Urgency } from '@/lib/contracts/requisites'
import { loadCalendar, workingDaysBetween } from '../directory'
import { visibleTo } from '../documents'
import { officeDate, officeTime } from '../kernel/clock'
import { defineQuery } from '../kernel/query'
import { registrationTerm } from './registration-term'
import { senderName } from './sender-name'
import { tripsOf, viewTrip } from './translation/trip'

const MOST = 500

/** What is marked as urgent stands before everything else. */
const urgentFirst = sql`(coalesce(${documents.requisites} ->> 'urgency', 'none') = 'none')`

/**
 * What waits in the registry, urgent first, then the oldest: received letters to register, each with the last day on
 * which that is in time, counted from the return of what went for translation and last while it is away, and signed ones of ours to number, send and link.
 */
export const registryQueue = defineQuery(registryContract.queue, {
  name: 'registry.queue',
  async run({ db, actor, today }) {
    if (!actor.permissions.has('registry.register')) return []
    const rows = await db
      .select({
        document: documents,
        flow: documentKinds.flow,
        correspondent: senderName,
        batchId: mailBatchItems.batchId,
      })
      .from(documents)
      .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
      .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
      .leftJoin(mailBatchItems, eq(mailBatchItems.documentId, documents.id))
      .where(
        and(
          visibleTo(actor),
          inArray(documents.state, ['queued', 'registration', 'send_failed', 'registered', 'sent']),
          or(ne(documentKinds.flow, 'incoming'), eq(documents.state, 'queued')),
        ),
      )
      .orderBy(asc(urgentFirst), asc(documents.createdAt), asc(documents.id))
      .limit(MOST)
    const calendar = await loadCalendar(db)
    const trips = await tripsOf(
      db,
      rows.map(({ document }) => document.id),
    )
    const views = rows.map(({ document, flow, correspondent, batchId }) => {
      const trip = trips.get(document.id) ?? null
      const away = trip !== null && !trip.returnedAt
      const at = trip?.returnedAt ?? document.createdAt
      const urgency = flow === 'incoming' ? urgencyOf(document.requisites) : 'none'
      const came = { day: officeDate(at), time: officeTime(at) }
      const term = flow === 'incoming' && !away ? registrationTerm(calendar, came, urgency) : null
      return {
        ...document,
        documentId: document.id,
        flow,
        correspondent,
        batchId,
        at: document.createdAt.toISOString(),
        translation: trip && viewTrip(trip),
        urgency,
        receivedOn: term?.receivedOn ?? null,
        registerBy: term?.registerBy ?? null,
        daysLeft: term ? workingDaysBetween(calendar, today, term.registerBy) : null,
      }
    })
    const isAway = ({ translation }: (typeof views)[number]): boolean => translation?.returnedOn === null
    return [...views.filter((view) => !isAway(view)), ...views.filter(isAway)]
  },
})

const urgencyOf = ({ urgency }: Record<string, unknown>): Urgency => Urgency.catch('none').parse(urgency)
