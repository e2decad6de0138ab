import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { canKeepKinds } from '../policy'
import { checkKindName, lockKind, lockKinds, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Puts a kind back into use (C-09.07). Throws `documents.no_such_kind`, `documents.kind_changed`, `documents.kind_named` where its name
 * was taken meanwhile.
 */
export const restoreKind = defineCommand(documentsContract.restoreKind, {
  name: 'documents.restoreKind',
  async load(tx, { kind }) {
    await lockKinds(tx)
    return lockKind(tx, kind)
  },
  policy: canKeepKinds,
  async run(ctx, { version }, { key, name, ...kind }) {
    refuseStale(kind, version)
    await checkKindName(ctx.tx, name, key)
    const next = await renewKind(ctx.tx, key, { removedAt: null })
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ kind }, _output, { name }) => ({ stream: `document-kind:${kind}`, detail: { name } }),
})
