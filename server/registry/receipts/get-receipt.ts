import { and, asc, eq } from 'drizzle-orm'
import { documents, mailBatches, mailBatchItems } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { visibleTo } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { requireRegistrar } from './list-receipts'
import { linesOf } from './lock-batch'
import { reconcilable, signable, takeable, withdrawable } from './rules'
import { viewBatches } from './view-batches'

/** One receipt of mail: its inventory, and what of it was taken in, as this registrar may see it. */
export const getReceipt = defineQuery(registryContract.receipt, {
  name: 'registry.receipt',
  async run({ db, actor }, { batchId }) {
    requireRegistrar(actor)
    const rows = await db.select().from(mailBatches).where(eq(mailBatches.id, batchId))
    const [batch] = rows
    const [view] = await viewBatches(db, rows)
    if (!batch || !view) throw new DomainError('not_found', 'registry.batch_not_found')
    const inventory = await linesOf(db, batchId)
    const taken = await db
      .select({ document: documents })
      .from(mailBatchItems)
      .innerJoin(documents, eq(documents.id, mailBatchItems.documentId))
      .where(and(visibleTo(actor), eq(mailBatchItems.batchId, batchId)))
      .orderBy(asc(mailBatchItems.createdAt), asc(documents.id))
    return {
      ...view,
      inventory,
      documents: taken.map(({ document: { id, kind, title, regNumber, state } }) => ({
        ...{ documentId: id, kind, title, state },
        number: regNumber,
      })),
      abilities: {
        reconcile: reconcilable(batch),
        sign: signable(batch, inventory.length),
        withdraw: withdrawable(batch, view.taken),
        take: takeable(batch),
      },
    }
  },
})
