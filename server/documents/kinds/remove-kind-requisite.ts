import { eq } from 'drizzle-orm'
import { kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { canKeepKinds } from '../policy'
import { lockRequisite, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Takes a requisite out of use: no card asks for it any more, those that have a value still show it (C-09.08). Throws
 * `documents.requisite_not_found`, `documents.kind_changed`.
 */
export const removeKindRequisite = defineCommand(documentsContract.removeKindRequisite, {
  name: 'documents.removeKindRequisite',
  load: (tx, { requisiteId }) => lockRequisite(tx, requisiteId),
  policy: canKeepKinds,
  async run(ctx, { requisiteId, version }, requisite) {
    refuseStale(requisite, version)
    const next = version + 1
    await ctx.tx
      .update(kindRequisites)
      .set({ removedAt: ctx.now, version: next })
      .where(eq(kindRequisites.id, requisiteId))
    await renewKind(ctx.tx, requisite.kind)
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ requisiteId }, _output, { kind, name, type, options, mandatory }) => ({
    stream: `document-kind:${kind}`,
    detail: { requisiteId, before: { name, type, options, mandatory } },
  }),
})
