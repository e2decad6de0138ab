import { eq } from 'drizzle-orm'
import { dispatchLines, dispatchReturns } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, openWorkItem } from '../../documents'
import { personOf } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'
import { nextDispatchNumber } from './dispatch-number'
import { loadLines } from './lines'

/**
 * Gives incorrect documents back to their executors with a reason, by the register of return; the
 * executor owes a rework until the delivery is decided anew. Throws `registry.already_sent`, `registry.not_waiting`.
 */
export const returnLines = defineCommand(registryContract.returnLines, {
  name: 'registry.returnLines',
  load: (tx, { lineIds }, actor) => loadLines(tx, lineIds, actor),
  policy: mayDispatch,
  async run(ctx, { reason }, loaded) {
    const numbers: string[] = []
    for (const { line, document } of loaded) {
      if (line.state === 'sent') throw new DomainError('conflict', 'registry.already_sent')
      if (line.state === 'with_executor')
        throw new DomainError('conflict', 'registry.not_waiting', { state: line.state })
      const numbered = await nextDispatchNumber(ctx, 'return')
      const documentId = document.id
      await ctx.tx.insert(dispatchReturns).values({
        ...numbered,
        ...{ id: newId(), lineId: line.id, documentId, reason, returnedOn: ctx.today },
        ...{ returnedBy: personOf(ctx.actor), createdAt: ctx.now },
      })
      const back = { state: 'with_executor' as const, acceptedAt: null, acceptedBy: null, sendBy: null }
      await ctx.tx.update(dispatchLines).set(back).where(eq(dispatchLines.id, line.id))
      const { authorId: personId } = document
      const owed = { documentId, kind: 'rework' as const, sourceId: line.id, note: reason }
      if (personId) await openWorkItem(ctx, { ...owed, personId })
      const data = { reason, text: line.addressee, number: String(numbered.number) }
      const mentions = personId ? [personId] : []
      await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.dispatch_returned', data, mentions })
      numbers.push(String(numbered.number))
    }
    touchRegistry(ctx)
    return { numbers }
  },
  audit: ({ lineIds, reason }, { numbers }) => ({ stream: 'dispatch', detail: { lineIds, reason, numbers } }),
})
