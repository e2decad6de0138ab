import { eq, sql } from 'drizzle-orm'
import { kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { canKeepKinds } from '../policy'
import { checkRequisite, lockKind, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Gives a kind a requisite of its own: cards opened from now on have it, a mandatory one is asked for at the next registration
 * or sending for approval (C-09.08). Throws what `checkRequisite` throws.
 */
export const addKindRequisite = defineCommand(documentsContract.addKindRequisite, {
  name: 'documents.addKindRequisite',
  load: (tx, { kind }) => lockKind(tx, kind),
  policy: canKeepKinds,
  async run(ctx, input, kind) {
    await checkRequisite(ctx.tx, input)
    const id = newId()
    const [last] = await ctx.tx
      .select({ position: sql<number>`coalesce(max(${kindRequisites.position}), 0)::int` })
      .from(kindRequisites)
      .where(eq(kindRequisites.kind, kind.key))
    const position = (last?.position ?? 0) + 1
    await ctx.tx.insert(kindRequisites).values({ ...input, id, position, createdAt: ctx.now })
    await renewKind(ctx.tx, kind.key)
    touchKinds(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `document-kind:${input.kind}`, detail: { ...input, requisiteId: id } }),
})
