import { asc, eq } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepKinds } from '../policy'
import { lockKinds } from './lock-kind'
import { touchKinds } from './touch-kinds'

/** Puts kinds in the order in which they are offered (C-09.07). Throws `documents.kind_changed` where the order was another. */
export const orderKinds = defineCommand(documentsContract.orderKinds, {
  name: 'documents.orderKinds',
  async load(tx) {
    await lockKinds(tx)
    const rows = await tx
      .select({ key: documentKinds.key })
      .from(documentKinds)
      .orderBy(asc(documentKinds.position), asc(documentKinds.key))
    return rows.map(({ key }) => key)
  },
  policy: canKeepKinds,
  async run(ctx, { kinds, before }, known) {
    if (before.join() !== known.join() || [...kinds].sort().join() !== [...known].sort().join())
      throw new DomainError('conflict', 'documents.kind_changed')
    for (const [index, key] of kinds.entries())
      await ctx.tx
        .update(documentKinds)
        .set({ position: index + 1 })
        .where(eq(documentKinds.key, key))
    touchKinds(ctx)
    return { ordered: true as const }
  },
  audit: ({ kinds }, _output, before) => ({ stream: 'document-kinds', detail: { kinds, before } }),
})
