import { eq, sql } from 'drizzle-orm'
import { kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { canKeepKinds } from '../policy'
import { checkRequisite, lockRequisite, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Puts a requisite back into use, after those that are: cards ask for it again and keep the values they have (C-09.08). Throws
 * `documents.requisite_not_found`, `documents.kind_changed`, `documents.requisite_named` where its name was taken meanwhile.
 */
export const restoreKindRequisite = defineCommand(documentsContract.restoreKindRequisite, {
  name: 'documents.restoreKindRequisite',
  load: (tx, { requisiteId }) => lockRequisite(tx, requisiteId, 'removed'),
  policy: canKeepKinds,
  async run(ctx, { requisiteId, version }, requisite) {
    refuseStale(requisite, version)
    await checkRequisite(ctx.tx, { ...requisite, except: requisiteId })
    const [last] = await ctx.tx
      .select({ position: sql<number>`coalesce(max(${kindRequisites.position}), 0)::int` })
      .from(kindRequisites)
      .where(eq(kindRequisites.kind, requisite.kind))
    const next = version + 1
    await ctx.tx
      .update(kindRequisites)
      .set({ removedAt: null, position: (last?.position ?? 0) + 1, version: next })
      .where(eq(kindRequisites.id, requisiteId))
    await renewKind(ctx.tx, requisite.kind)
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ requisiteId }, _output, { kind, name, type, options, mandatory }) => ({
    stream: `document-kind:${kind}`,
    detail: { requisiteId, name, type, options, mandatory },
  }),
})
