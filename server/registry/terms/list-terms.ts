import { asc, eq, isNull } from 'drizzle-orm'
import { documentKinds, reviewTerms } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { mayKeepDuties } from '../policy'

/** The directory of terms by kind and urgency, for those who register by it and keep it. */
export const listTerms = defineQuery(registryContract.reviewTerms, {
  name: 'registry.reviewTerms',
  async run({ db, actor }) {
    const verdict = mayKeepDuties(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = await db
      .select({ term: reviewTerms, kindName: documentKinds.name })
      .from(reviewTerms)
      .innerJoin(documentKinds, eq(documentKinds.key, reviewTerms.kind))
      .where(isNull(reviewTerms.removedAt))
      .orderBy(asc(documentKinds.position), asc(documentKinds.name), asc(reviewTerms.urgency))
    return rows.map(({ term, kindName }) => ({ ...term, kindName }))
  },
})
