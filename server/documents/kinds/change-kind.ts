import { documentsContract } from '@/lib/contracts/documents'
import { PERSONAL_KIND } from '@/lib/requisites/kinds'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepKinds } from '../policy'
import { checkKindName, checkPapers, lockKind, lockKinds, refuseStale, renewKind } from './lock-kind'
import { touchKinds } from './touch-kinds'

/**
 * Renames a kind, sets for whose eyes its new documents are, whether a file is asked for at the registration (C-09.07, R-31.13), and that of
 * its papers the cover letter alone is scanned.
 * Documents that are there stay as they are; appeals are personal whatever is set (V-19.27). Throws `documents.no_such_kind`,
 * `documents.kind_changed`, `documents.kind_named`, `documents.kind_personal`, `documents.kind_papers`.
 */
export const changeKind = defineCommand(documentsContract.changeKind, {
  name: 'documents.changeKind',
  async load(tx, { kind }) {
    await lockKinds(tx)
    return lockKind(tx, kind)
  },
  policy: canKeepKinds,
  async run(ctx, { kind: key, version, ...fields }, kind) {
    refuseStale(kind, version)
    if (key === PERSONAL_KIND && fields.access !== 'common') throw new DomainError('invalid', 'documents.kind_personal')
    checkPapers(kind, fields)
    if (!kind.removedAt) await checkKindName(ctx.tx, fields.name, key)
    const next = await renewKind(ctx.tx, key, fields)
    touchKinds(ctx)
    return { version: next }
  },
  audit: ({ kind, version: _version, ...after }, _output, { name, access, fileNeeded, papersTo }) => ({
    stream: `document-kind:${kind}`,
    detail: { ...after, before: { name, access, fileNeeded, papersTo } },
  }),
})
