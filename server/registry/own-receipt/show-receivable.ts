import { registryContract } from '@/lib/contracts/registry'
import { loadDocument } from '../../documents'
import { defineQuery } from '../../kernel/query'
import { canReceiveSent, ownDesk } from './own-desk'

/** Whether a registrar may receive at the own desk what another desk of the office has registered (V-18.05). */
export const showReceivable = defineQuery(registryContract.receivable, {
  name: 'registry.receivable',
  async run({ db, actor }, { documentId }) {
    const original = await loadDocument(db, documentId, { actor })
    return { receive: canReceiveSent(actor, { original, desk: await ownDesk(db, actor, original) }) }
  },
})
