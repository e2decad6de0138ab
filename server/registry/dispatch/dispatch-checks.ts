import { registryContract } from '@/lib/contracts/registry'
import { loadDocument } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { mayDispatch } from '../policy'
import { checkWhole, worstOf } from './whole-document'

/** What is still to be looked at before a whole document goes by this way; for the form in its room. */
export const dispatchChecks = defineQuery(registryContract.dispatchChecks, {
  name: 'registry.dispatchChecks',
  async run({ db, actor, today }, { documentId, method }) {
    const document = await loadDocument(db, documentId, { actor })
    const verdict = mayDispatch(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    return worstOf(await checkWhole(db, document, { method, today }))
  },
})
