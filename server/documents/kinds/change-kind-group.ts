import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../../kernel/command'
import { canKeepKinds } from '../policy'
import { lockKind, refuseStale, renewKind } from './lock-kind'

/** Puts a kind into another group of documents. Throws `documents.no_such_kind`, `documents.kind_changed`. */
export const changeKindGroup = defineCommand(documentsContract.changeKindGroup, {
  name: 'documents.changeKindGroup',
  load: (tx, { kind }) => lockKind(tx, kind),
  policy: canKeepKinds,
  async run(ctx, { group, version }, kind) {
    refuseStale(kind, version)
    return { version: await renewKind(ctx.tx, kind.key, { group }) }
  },
  audit: ({ kind, group }, _output, before) => ({
    stream: `document-kind:${kind}`,
    detail: { group, before: { group: before.group } },
  }),
})
