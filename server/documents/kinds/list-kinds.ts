import { asc } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { canKeepKinds } from '../policy'
import { requisitesOfKinds } from './requisites-of-kinds'

/** Kinds of documents with their groups and additional requisites, for who keeps them (R-02.01, C-09.07). */
export const listKinds = defineQuery(documentsContract.kinds, {
  name: 'documents.kinds',
  async run({ db, actor }) {
    const verdict = canKeepKinds(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const kinds = await db.select().from(documentKinds).orderBy(asc(documentKinds.position), asc(documentKinds.key))
    const requisites = await requisitesOfKinds(
      db,
      kinds.map(({ key }) => key),
    )
    return kinds.map(({ removedAt, ...kind }) => ({
      ...kind,
      removed: removedAt !== null,
      requisites: requisites.filter((requisite) => requisite.kind === kind.key),
    }))
  },
})
