import { and, count, desc, eq, gte, lte } from 'drizzle-orm'
import { documents, processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { personRefs, visibleTo } from '../documents'
import { defineQuery } from '../kernel/query'
import { viewPassing } from './processed-mail'

const MOST = 500

/** What left the queue without a number in a period, the last first, and how many of each outcome. */
export const listProcessed = defineQuery(registryContract.processed, {
  name: 'registry.processed',
  async run({ db, actor }, { from, until, outcome }) {
    if (!actor.permissions.has('registry.register')) return { rows: [], counts: [] }
    const period = and(visibleTo(actor), gte(processedMail.decidedOn, from), lte(processedMail.decidedOn, until))
    const counts = await db
      .select({ outcome: processedMail.outcome, n: count() })
      .from(processedMail)
      .innerJoin(documents, eq(documents.id, processedMail.documentId))
      .where(period)
      .groupBy(processedMail.outcome)
    const found = await db
      .select({
        processed: processedMail,
        documentKind: documents.kind,
        title: documents.title,
        receivedAt: documents.createdAt,
      })
      .from(processedMail)
      .innerJoin(documents, eq(documents.id, processedMail.documentId))
      .where(and(period, outcome ? eq(processedMail.outcome, outcome) : undefined))
      .orderBy(desc(processedMail.decidedOn), desc(processedMail.createdAt))
      .limit(MOST)
    const people = await personRefs(
      db,
      found.flatMap(({ processed }) => [processed.personId, processed.decidedBy, processed.collectedBy]),
    )
    const rows = found.map(({ processed, documentKind, title, receivedAt }) => ({
      ...viewPassing(processed, people),
      documentId: processed.documentId,
      documentKind,
      title,
      receivedAt: receivedAt.toISOString(),
    }))
    return { rows, counts }
  },
})
