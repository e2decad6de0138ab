import { and, asc, eq, isNull } from 'drizzle-orm'
import { kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepKinds } from '../policy'
import { lockKind, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/** Puts the requisites of a kind in the order its cards show them (C-09.08). Throws `documents.kind_changed`. */
export const orderKindRequisites = defineCommand(documentsContract.orderKindRequisites, {
  name: 'documents.orderKindRequisites',
  async load(tx, { kind: key }) {
    const kind = await lockKind(tx, key)
    const rows = await tx
      .select({ id: kindRequisites.id })
      .from(kindRequisites)
      .where(and(eq(kindRequisites.kind, key), isNull(kindRequisites.removedAt)))
      .orderBy(asc(kindRequisites.position), asc(kindRequisites.id))
    return { kind, ids: rows.map(({ id }) => id) }
  },
  policy: canKeepKinds,
  async run(ctx, { requisiteIds, version }, { kind, ids }) {
    refuseStale(kind, version)
    if ([...requisiteIds].sort().join() !== [...ids].sort().join())
      throw new DomainError('conflict', 'documents.kind_changed')
    for (const [index, id] of requisiteIds.entries())
      await ctx.tx
        .update(kindRequisites)
        .set({ position: index + 1 })
        .where(eq(kindRequisites.id, id))
    const next = await renewKind(ctx.tx, kind.key)
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ kind, requisiteIds }, _output, { ids }) => ({
    stream: `document-kind:${kind}`,
    detail: { requisiteIds, before: { requisiteIds: ids } },
  }),
})
