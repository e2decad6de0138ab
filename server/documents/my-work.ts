import { and, asc, eq } from 'drizzle-orm'
import { workItems } from '@/db/schema'
import type { DocumentView } from '@/lib/contracts/documents'
import { loadCalendar, workingDaysBetween } from '../directory'
import { actsFor } from '../kernel/actor'
import { officeDate } from '../kernel/clock'
import type { QueryContext } from '../kernel/query'
import { personRefs } from './person-refs'

/** What this person owes on a document, oneself or for somebody one replaces. */
export async function myWork(
  { db, actor, today }: Pick<QueryContext, 'db' | 'actor' | 'today'>,
  documentId: string,
): Promise<DocumentView['myWork']> {
  const open = await db
    .select()
    .from(workItems)
    .where(and(eq(workItems.documentId, documentId), eq(workItems.state, 'open')))
    .orderBy(asc(workItems.openedAt), asc(workItems.id))
  const mine = open.flatMap((item) => {
    const acts = actsFor(actor, item.personId)
    return acts ? [{ item, onBehalfOf: acts.onBehalfOf }] : []
  })
  if (!mine.length) return []
  const calendar = await loadCalendar(db)
  const refs = await personRefs(
    db,
    mine.map(({ onBehalfOf }) => onBehalfOf),
  )
  return mine.map(({ item: { id, kind, sourceId, note, dueAt, personId }, onBehalfOf }) => ({
    ...{ id, kind, sourceId, note, personId, onBehalfOf },
    onBehalfOfName: refs.get(onBehalfOf ?? '')?.accusative ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    daysLeft: dueAt ? workingDaysBetween(calendar, today, officeDate(dueAt)) : null,
  }))
}
