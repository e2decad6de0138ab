import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentKinds, kindRequisites } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { isModel } from '@/lib/requisites/kinds'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { canKeepKinds } from '../policy'
import { checkKindName, checkPapers, lockKind, lockKinds } from './lock-kind'
import { requisitesOfKinds } from './requisites-of-kinds'
import { touchKinds } from './touch-kinds'

/**
 * Makes a kind of documents on the model of another (R-02.01, C-09.07): the flow, the letterhead, the routes and the checks are of the
 * model, and so are its additional requisites in use, which go their own way from then on. Its key is made here and never
 * changes. Throws `documents.no_such_kind`, `documents.kind_no_model`, `documents.kind_named`, `documents.kind_papers`.
 */
export const makeKind = defineCommand(documentsContract.makeKind, {
  name: 'documents.makeKind',
  async load(tx, { like }) {
    await lockKinds(tx)
    return lockKind(tx, like)
  },
  policy: canKeepKinds,
  async run(ctx, { like, ...fields }, model) {
    if (!isModel(model.key)) throw new DomainError('invalid', 'documents.kind_no_model', { name: model.name })
    checkPapers(model, fields)
    await checkKindName(ctx.tx, fields.name)
    const { flow, layout } = model
    const key = `k-${newId()}`
    const [last] = await ctx.tx
      .select({ position: sql<number>`coalesce(max(${documentKinds.position}), 0)::int` })
      .from(documentKinds)
    const position = (last?.position ?? 0) + 1
    await ctx.tx
      .insert(documentKinds)
      .values({ ...fields, key, flow, layout, model: model.model ?? model.key, position })
    await copyRequisites(ctx.tx, { from: like, to: key, createdAt: ctx.now })
    touchKinds(ctx)
    return { key }
  },
  audit: (input, { key }) => ({ stream: `document-kind:${key}`, detail: { ...input } }),
})

async function copyRequisites(tx: Tx, { from, to, createdAt }: { from: string; to: string; createdAt: Date }) {
  const own = (await requisitesOfKinds(tx, [from])).filter(({ removed }) => !removed)
  if (!own.length) return
  await tx.insert(kindRequisites).values(
    own.map(({ name, type, options, mandatory }, index) => ({
      ...{ id: newId(), kind: to, name, type, options, mandatory },
      ...{ position: index + 1, createdAt },
    })),
  )
}
