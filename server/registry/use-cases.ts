import { dispatchDocument } from './dispatch-document'
import { findByNumber } from './find-by-number'
import { findDuplicates } from './find-duplicates'
import { getCard } from './get-card'
import { registryQueue } from './get-queue'
import { intake } from './intake'
import { linkCards } from './link-cards'
import { outgoingDesk } from './outgoing-desk'
import { refuseRegistration } from './refuse-registration'
import { registerIncoming } from './register-incoming'
import { registerOutgoing } from './register-outgoing'
import { saveCard } from './save-card'
import { suggestFields } from './suggest-fields'

export const registryUseCases = {
  intake,
  queue: registryQueue,
  card: getCard,
  suggest: suggestFields,
  saveCard,
  findDuplicates,
  findByNumber,
  registerIncoming,
  refuse: refuseRegistration,
  outgoing: outgoingDesk,
  registerOutgoing,
  dispatch: dispatchDocument,
  linkCards,
}
