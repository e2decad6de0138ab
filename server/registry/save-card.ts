import { eq, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadDocument, touchDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { canRegisterIncoming } from './policy'

/** «Сохранить и отложить»: the card keeps what was typed, the letter stays in the queue without a number. */
export const saveCard = defineCommand(registryContract.saveCard, {
  name: 'registry.saveCard',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canRegisterIncoming,
  async run(ctx, { documentId, expectedVersion, title, ...fields }, document) {
    if (expectedVersion !== undefined && expectedVersion !== document.version) {
      throw new DomainError('conflict', 'registry.card_changed', { version: document.version })
    }
    const [saved] = await ctx.tx
      .update(documents)
      .set({ ...fields, ...(title ? { title } : {}), version: sql`${documents.version} + 1` })
      .where(eq(documents.id, documentId))
      .returning({ version: documents.version })
    await touchDocument(ctx, documentId, saved?.version ?? document.version)
    return { documentId, version: saved?.version ?? document.version }
  },
  audit: ({ documentId, title }) => ({ stream: `document:${documentId}`, detail: { title } }),
})
