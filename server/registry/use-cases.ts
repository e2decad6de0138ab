import { dispatchDocument } from './dispatch-document'
import { intake } from './intake'
import { linkCards } from './link-cards'
import { findDuplicates, findOurs, outgoingDesk, registryQueue } from './queries'
import { refuseRegistration } from './refuse-registration'
import { registerIncoming } from './register-incoming'
import { registerOutgoing } from './register-outgoing'
import { saveCard } from './save-card'

export const registryUseCases = {
  intake,
  queue: registryQueue,
  saveCard,
  findDuplicates,
  findOurs,
  registerIncoming,
  refuse: refuseRegistration,
  outgoing: outgoingDesk,
  registerOutgoing,
  dispatch: dispatchDocument,
  linkCards,
}
