import { eq } from 'drizzle-orm'
import { processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, loadDocument, openWorkItem, revoke, transition } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { touchCell } from './cells/cell-of'
import { mayRegister } from './policy'
import { passingOf } from './processed-mail'
import { takeableBack } from './processing-rules'
import { touchRegistry } from './touch-registry'

/**
 * Puts an item back into the queue while nothing further has happened to it: a wrong press, an envelope its addressee
 * opened and found official, a suspicion that was not confirmed. What was decided before stays in feed and audit.
 */
export const takeBackItem = defineCommand(registryContract.takeBack, {
  name: 'registry.takeBack',
  async load(tx, { documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, processed: await passingOf(tx, documentId) }
  },
  policy: mayRegister,
  async run(ctx, { documentId }, { document, processed }) {
    const verdict = takeableBack(processed)
    if (verdict !== true) throw new DomainError('conflict', verdict)
    const { state } = await transition(ctx, document, { act: 'take_back' })
    await ctx.tx.delete(processedMail).where(eq(processedMail.documentId, documentId))
    if (processed?.personId && processed.personId !== document.authorId)
      await revoke(ctx, documentId, [`p:${processed.personId}`])
    await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register' })
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.taken_back' })
    touchRegistry(ctx)
    if (processed?.outcome === 'personal') await touchCell(ctx, processed.personId)
    return { state }
  },
  audit: ({ documentId }, _output, { processed }) => ({
    stream: `document:${documentId}`,
    detail: { outcome: processed?.outcome ?? null },
  }),
})
