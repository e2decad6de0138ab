import { eq, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { requisitesOf } from '@/lib/contracts/requisites'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getOrganisation } from '../organisations'
import { loadDocument } from './load-document'
import { canChangeRequisites } from './policy'
import { touchDocument } from './timeline'

/** Changes the requisites of a draft; the letter on screen and in print is laid out from them. Closed by the signature. */
export const changeRequisites = defineCommand(documentsContract.changeRequisites, {
  name: 'documents.changeRequisites',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canChangeRequisites,
  async run(ctx, { documentId, expectedVersion, title, correspondentId, requisites }, document) {
    if (expectedVersion !== undefined && expectedVersion !== document.version) {
      throw new DomainError('conflict', 'documents.changed_meanwhile', { version: document.version })
    }
    if (correspondentId) await getOrganisation(ctx.tx, correspondentId)
    const merged = requisitesOf(document.kind).safeParse({ ...document.requisites, ...requisites })
    if (!merged.success) throw new DomainError('invalid', 'documents.wrong_requisites', { issues: merged.error.issues })
    const [changed] = await ctx.tx
      .update(documents)
      .set({
        requisites: merged.data as Record<string, unknown>,
        ...(title ? { title } : {}),
        ...(correspondentId !== undefined ? { correspondentId } : {}),
        version: sql`${documents.version} + 1`,
      })
      .where(eq(documents.id, documentId))
      .returning({ version: documents.version })
    const version = changed?.version ?? document.version
    await touchDocument(ctx, documentId, version)
    ctx.emit('documents.changed', { documentId })
    return { documentId, version }
  },
  audit: (input) => ({
    stream: `document:${input.documentId}`,
    detail: { title: input.title, fields: Object.keys(input.requisites ?? {}) },
  }),
})
