import { and, arrayContains, asc, isNull } from 'drizzle-orm'
import { routeTemplates } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { loadDocument } from '../documents'
import { defineQuery } from '../kernel/query'

/** Typical routes this kind of document may take. */
export const listRoutes = defineQuery(approvalContract.routes, {
  name: 'approval.routes',
  async run({ db, actor }, { documentId }) {
    const { kind } = await loadDocument(db, documentId, { actor })
    return db
      .select({ id: routeTemplates.id, name: routeTemplates.name, stages: routeTemplates.stages })
      .from(routeTemplates)
      .where(and(isNull(routeTemplates.closedAt), arrayContains(routeTemplates.kinds, [kind])))
      .orderBy(asc(routeTemplates.position), asc(routeTemplates.name))
  },
})
