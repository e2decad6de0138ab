import { documentsContract } from '@/lib/contracts/documents'
import { isKept } from '@/lib/requisites/kinds'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepKinds } from '../policy'
import { lockKind, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Takes a kind out of use: no document of it is begun or received any more; those that are there, and the settings of journals,
 * live on (C-09.07). Throws `documents.no_such_kind`, `documents.kind_changed`, `documents.kind_kept` of a kind the rules need.
 */
export const removeKind = defineCommand(documentsContract.removeKind, {
  name: 'documents.removeKind',
  load: (tx, { kind }) => lockKind(tx, kind),
  policy: canKeepKinds,
  async run(ctx, { version }, kind) {
    refuseStale(kind, version)
    if (isKept(kind.key)) throw new DomainError('conflict', 'documents.kind_kept', { name: kind.name })
    const next = await renewKind(ctx.tx, kind.key, { removedAt: kind.removedAt ?? ctx.now })
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ kind }, _output, { name }) => ({ stream: `document-kind:${kind}`, detail: { name } }),
})
