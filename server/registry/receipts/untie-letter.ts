import { and, eq } from 'drizzle-orm'
import { mailBatchItems } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadDocument } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { mayRegister } from '../policy'
import { registrableIncoming, requireState } from '../rules'
import { touchRegistry } from '../touch-registry'
import { holdBatch } from './tie-item'

/**
 * Takes a letter that waits for its number out of a receipt it was put into by mistake; twice is once. Throws
 * `registry.batch_not_found`, `registry.batch_withdrawn`, `registry.not_queued`, `registry.already_registered`.
 */
export const untieLetter = defineCommand(registryContract.untieLetter, {
  name: 'registry.untieLetter',
  async load(tx, { batchId, documentId }, actor) {
    const letter = await loadDocument(tx, documentId, { actor, lock: true })
    await holdBatch(tx, batchId)
    return { letter }
  },
  policy: mayRegister,
  async run(ctx, { batchId, documentId }, { letter }) {
    requireState(registrableIncoming(letter), letter)
    await ctx.tx
      .delete(mailBatchItems)
      .where(and(eq(mailBatchItems.documentId, documentId), eq(mailBatchItems.batchId, batchId)))
    touchRegistry(ctx)
    return {}
  },
  audit: ({ batchId, documentId }) => ({ stream: 'receipts', detail: { batchId, documentIds: [documentId] } }),
})
