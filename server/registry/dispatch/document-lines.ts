import { eq } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadDocument } from '../../documents'
import { defineQuery } from '../../kernel/query'
import { canChooseDelivery } from '../policy'
import { approversOf } from './heads'
import { viewLines } from './view-lines'

/** How each addressee of a document gets it, with both names of the decision, in the document's room. */
export const documentLines = defineQuery(registryContract.documentLines, {
  name: 'registry.documentLines',
  async run({ db, actor }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const lines = await viewLines(db, actor, eq(dispatchLines.documentId, documentId))
    const approvers = await approversOf(db, document)
    const approve = approvers.has(actor.personId) ? (true as const) : 'registry.not_their_head'
    return { lines, abilities: { choose: canChooseDelivery(actor, document), approve } }
  },
})
