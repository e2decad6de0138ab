import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailBatches, mailBatchItems } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { changeCard, type LoadedDocument, loadDocument } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { registrableIncoming, requireState } from '../rules'
import { touchRegistry } from '../touch-registry'
import { holdBatch, tieItem } from './tie-item'

/**
 * Says of letters that stand in the queue already that they came with this mail; the card takes over its way of delivery
 * . One that is in it stays. Throws `registry.batch_not_found`, `registry.batch_withdrawn`,
 * `registry.not_queued`, `registry.already_registered`, `registry.in_other_batch`. Lock order: cards by id,
 * then the receipt.
 */
export const tieLetters = defineCommand(registryContract.tieLetters, {
  name: 'registry.tieLetters',
  async load(tx, { batchId, documentIds }, actor) {
    const letters = await lockLetters(tx, documentIds, actor)
    return { letters, batch: await holdBatch(tx, batchId), tied: await batchesOf(tx, documentIds) }
  },
  policy: mayRegister,
  async run(ctx, _input, { batch, letters, tied }) {
    for (const letter of letters) {
      requireState(registrableIncoming(letter), letter)
      const other = tied.get(letter.id)
      if (other && other.id !== batch.id)
        throw new DomainError('conflict', 'registry.in_other_batch', {
          title: letter.title,
          number: String(other.number),
        })
      if (other) continue
      await tieItem(ctx, batch, letter.id)
      const requisites = { ...IncomingRequisites.parse(letter.requisites), deliveryMethod: batch.way }
      await changeCard(ctx, letter, { set: { requisites } })
    }
    touchRegistry(ctx)
    return { tied: letters.length }
  },
  audit: ({ batchId, documentIds }) => ({ stream: 'receipts', detail: { batchId, documentIds } }),
})

async function lockLetters(tx: Tx, ids: readonly string[], actor: Actor): Promise<LoadedDocument[]> {
  const letters: LoadedDocument[] = []
  for (const id of [...new Set(ids)].sort()) letters.push(await loadDocument(tx, id, { actor, lock: true }))
  return letters
}

async function batchesOf(tx: Tx, documentIds: string[]): Promise<Map<string, { id: string; number: number }>> {
  const rows = await tx
    .select({ documentId: mailBatchItems.documentId, id: mailBatches.id, number: mailBatches.number })
    .from(mailBatchItems)
    .innerJoin(mailBatches, eq(mailBatches.id, mailBatchItems.batchId))
    .where(inArray(mailBatchItems.documentId, documentIds))
  return new Map(rows.map((row) => [row.documentId, row]))
}
