import { and, arrayOverlaps, asc, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { routeTemplates } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import type { RouteStage } from '@/lib/contracts/approval-route'
import type { PersonRef } from '@/lib/contracts/documents'
import { type LoadedDocument, loadDocument } from '../documents'
import { defineQuery } from '../kernel/query'
import { participantsOf } from './participants'
import { colleagues } from './view-people'

/** Typical routes this kind of document, or the one on whose model it was made, may take, with the people the routes themselves name. */
export const listRoutes = defineQuery(approvalContract.routes, {
  name: 'approval.routes',
  async run({ db, actor }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const routes = await db
      .select({ id: routeTemplates.id, name: routeTemplates.name, stages: routeTemplates.stages })
      .from(routeTemplates)
      .where(and(isNull(routeTemplates.closedAt), arrayOverlaps(routeTemplates.kinds, [document.kind, document.model])))
      .orderBy(asc(routeTemplates.position), asc(routeTemplates.name))
    const withPeople = routes.map(async (route) => ({
      ...route,
      stages: await Promise.all(
        route.stages.map(async (stage) => ({ ...stage, people: await namedBy(db, stage, document) })),
      ),
    }))
    return Promise.all(withPeople)
  },
})

async function namedBy(db: DbOrTx, stage: RouteStage, document: LoadedDocument): Promise<PersonRef[]> {
  const ids = await participantsOf(db, stage, { reviewers: [], document })
  const known = await colleagues(db, ids)
  return ids.flatMap((id) => known.get(id) ?? [])
}
