import { isNull } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineQuery } from '../../kernel/query'
import { kindsBy } from './kinds-by'

/** Kinds in use, in their order: what may be begun and received (A-02.04, C-09.07). Names of kinds are no secret. */
export const offeredKinds = defineQuery(documentsContract.offeredKinds, {
  name: 'documents.offeredKinds',
  run: ({ db }) => kindsBy(db, isNull(documentKinds.removedAt)),
})
