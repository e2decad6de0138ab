import { and, desc, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { mailingLists, organisationRequests, organisations } from '@/db/schema'
import type { RequestView } from '@/lib/contracts/organisations-views'
import { peopleNamed } from '../directory'
import type { Actor } from '../kernel/actor'
import { mayOperate } from './policy'

const MOST = 200

/** Requests as they are shown: about what, by whom, what became of them; the newest first. */
export async function requestsWhere(db: DbOrTx, where: SQL | undefined): Promise<RequestView[]> {
  const rows = await db
    .select({ request: organisationRequests, organisation: organisations.name, list: mailingLists.name })
    .from(organisationRequests)
    .leftJoin(organisations, eq(organisations.id, organisationRequests.organisationId))
    .leftJoin(mailingLists, eq(mailingLists.id, organisationRequests.listId))
    .where(where)
    .orderBy(desc(organisationRequests.createdAt), desc(organisationRequests.id))
    .limit(MOST)
  const ids = rows.flatMap(({ request }) => [request.requestedBy, request.decidedBy, request.personId])
  const names = await peopleNamed(
    db,
    ids.filter((id) => id !== null),
  )
  const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null)
  return rows.map(({ request, organisation, list }) => ({
    ...request,
    organisation: request.organisationId ? { id: request.organisationId, name: organisation ?? '' } : null,
    list: request.listId ? { id: request.listId, name: list ?? '' } : null,
    person: nameOf(request.personId),
    requestedBy: nameOf(request.requestedBy) ?? '',
    requestedAt: request.createdAt.toISOString(),
    decidedBy: nameOf(request.decidedBy),
  }))
}

/** The requests this person may see: the operator all, everybody else one's own. */
export const seenBy = (actor: Actor): SQL | undefined =>
  mayOperate(actor) === true ? undefined : eq(organisationRequests.requestedBy, actor.personId)

/** Open ones about an entry, seen by all who see its card, and one's own decided ones. */
export const requestsAbout = (db: DbOrTx, actor: Actor, { id }: { id: string }): Promise<RequestView[]> =>
  requestsWhere(
    db,
    and(
      eq(organisationRequests.organisationId, id),
      or(isNull(organisationRequests.outcome), seenBy(actor) ?? isNull(organisationRequests.listId)),
    ),
  )
