import { eq } from 'drizzle-orm'
import { kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { canKeepKinds } from '../policy'
import { checkRequisite, lockRequisite, refuseStale } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Changes the name of a requisite, what may be chosen in it, whether it is mandatory (C-09.08). Its type stays: values that
 * cards already have would not fit another. Throws `documents.requisite_not_found`, `documents.kind_changed` and what
 * `checkRequisite` throws.
 */
export const changeKindRequisite = defineCommand(documentsContract.changeKindRequisite, {
  name: 'documents.changeKindRequisite',
  load: (tx, { requisiteId }) => lockRequisite(tx, requisiteId),
  policy: canKeepKinds,
  async run(ctx, { requisiteId, version, ...fields }, { kind, type, ...row }) {
    refuseStale(row, version)
    await checkRequisite(ctx.tx, { ...fields, kind, type, except: requisiteId })
    const next = version + 1
    await ctx.tx
      .update(kindRequisites)
      .set({ ...fields, version: next })
      .where(eq(kindRequisites.id, requisiteId))
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ version: _version, ...after }, _output, { kind, name, options, mandatory }) => ({
    stream: `document-kind:${kind}`,
    detail: { ...after, before: { name, options, mandatory } },
  }),
})
