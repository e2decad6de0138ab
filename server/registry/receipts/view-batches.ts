import { eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, mailBatches, mailBatchItems, mailBatchLines } from '@/db/schema'
import type { BatchView } from '@/lib/contracts/registry-receipts'
import { personRefs } from '../../documents'
import type { Batch } from './lock-batch'

type Counts = { taken: number; queued: number; lines: number; unreconciled: number }
const NONE: Counts = { taken: 0, queued: 0, lines: 0, unreconciled: 0 }

/** Receipts of mail in words, with how much of each has been taken in and reconciled. */
export async function viewBatches(db: DbOrTx, rows: readonly Batch[]): Promise<BatchView[]> {
  if (!rows.length) return []
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  )
  const people = await personRefs(
    db,
    rows.flatMap(({ acceptedBy, signedBy }) => [acceptedBy, signedBy]),
  )
  return rows.map((row) => ({
    ...row,
    ...(counts.get(row.id) ?? NONE),
    number: String(row.number),
    acceptedBy: people.get(row.acceptedBy)?.name ?? '',
    acceptedAt: row.acceptedAt.toISOString(),
    signedBy: people.get(row.signedBy ?? '')?.name ?? null,
    signedAt: row.signedAt?.toISOString() ?? null,
    withdrawn: row.withdrawnAt ? row.withdrawnWhy : null,
  }))
}

async function countsOf(db: DbOrTx, ids: string[]): Promise<Map<string, Counts>> {
  const int = (text: ReturnType<typeof sql>) => sql<number>`(${text})::int`
  const items = await db
    .select({
      id: mailBatchItems.batchId,
      taken: int(sql`count(*)`),
      queued: int(sql`count(*) filter (where ${documents.state} = 'queued')`),
    })
    .from(mailBatchItems)
    .innerJoin(documents, eq(documents.id, mailBatchItems.documentId))
    .where(inArray(mailBatchItems.batchId, ids))
    .groupBy(mailBatchItems.batchId)
  const lines = await db
    .select({
      id: mailBatchLines.batchId,
      lines: int(sql`count(*)`),
      unreconciled: int(sql`count(*) filter (where ${mailBatchLines.mark} is distinct from 'matched')`),
    })
    .from(mailBatchLines)
    .innerJoin(mailBatches, eq(mailBatches.id, mailBatchLines.batchId))
    .where(inArray(mailBatchLines.batchId, ids))
    .groupBy(mailBatchLines.batchId)
  const counts = new Map<string, Counts>()
  for (const { id, ...found } of [...items, ...lines]) counts.set(id, { ...NONE, ...counts.get(id), ...found })
  return counts
}
