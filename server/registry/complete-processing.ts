import { eq } from 'drizzle-orm'
import { processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { getPerson } from '../directory'
import { addTimeline, loadDocument } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { touchCell } from './cells/cell-of'
import { mayRegister } from './policy'
import { passingOf } from './processed-mail'
import { completable } from './processing-rules'
import { touchRegistry } from './touch-registry'

/**
 * Records the last thing that happens to an item without a number: taken by the addressee or a colleague
 * sent where it
 * belongs, taken by who deals with dangerous things. After it nothing is taken back. Throws
 * `registry.nothing_to_complete`, `registry.already_completed`, `registry.wrong_day`.
 */
export const completeProcessing = defineCommand(registryContract.complete, {
  name: 'registry.complete',
  async load(tx, { documentId, collectedById }, actor) {
    if (collectedById) await getPerson(tx, collectedById)
    await loadDocument(tx, documentId, { actor, lock: true })
    return passingOf(tx, documentId)
  },
  policy: mayRegister,
  async run(ctx, { documentId, on, collectedById }, processed) {
    const verdict = completable(processed)
    if (verdict !== true || !processed)
      throw new DomainError('conflict', verdict === true ? 'registry.not_processed' : verdict)
    if (on < processed.decidedOn || on > ctx.today) throw new DomainError('invalid', 'registry.wrong_day')
    const collectedBy = processed.outcome === 'personal' ? (collectedById ?? processed.personId) : null
    await ctx.tx
      .update(processedMail)
      .set({ completedOn: on, completedBy: personOf(ctx.actor), collectedBy })
      .where(eq(processedMail.documentId, documentId))
    const data = { outcome: processed.outcome, date: on }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.completed', data })
    touchRegistry(ctx)
    if (processed.outcome === 'personal') await touchCell(ctx, processed.personId)
    return { completedOn: on }
  },
  audit: ({ documentId, on, collectedById }) => ({
    stream: `document:${documentId}`,
    detail: { on, ...(collectedById ? { collectedById } : {}) },
  }),
})
