import { completeProcessing } from './complete-processing'
import { dispatchDocument } from './dispatch-document'
import { drawDamageAct } from './draw-damage-act'
import { findByNumber } from './find-by-number'
import { findDuplicates } from './find-duplicates'
import { getCard } from './get-card'
import { registryQueue } from './get-queue'
import { intake } from './intake'
import { linkCards } from './link-cards'
import { listExternalControl } from './list-external-control'
import { listProcessed } from './list-processed'
import { outgoingDesk } from './outgoing-desk'
import { processItem } from './process-item'
import { refuseRegistration } from './refuse-registration'
import { registerIncoming } from './register-incoming'
import { registerOutgoing } from './register-outgoing'
import { saveCard } from './save-card'
import { sendDamageAct } from './send-damage-act'
import { attachPages } from './stream-scan/attach-pages'
import { discardPages } from './stream-scan/discard-pages'
import { listAwaitingScan } from './stream-scan/list-awaiting-scan'
import { listStreams } from './stream-scan/list-streams'
import { queuePages } from './stream-scan/queue-pages'
import { showStream } from './stream-scan/show-stream'
import { startStream } from './stream-scan/start-stream'
import { suggestFields } from './suggest-fields'
import { takeBackItem } from './take-back-item'

export const registryUseCases = {
  intake,
  queue: registryQueue,
  externalControl: listExternalControl,
  card: getCard,
  suggest: suggestFields,
  saveCard,
  findDuplicates,
  findByNumber,
  registerIncoming,
  refuse: refuseRegistration,
  process: processItem,
  complete: completeProcessing,
  takeBack: takeBackItem,
  processed: listProcessed,
  drawAct: drawDamageAct,
  sendAct: sendDamageAct,
  outgoing: outgoingDesk,
  registerOutgoing,
  dispatch: dispatchDocument,
  linkCards,
  startStream,
  streams: listStreams,
  stream: showStream,
  attachPages,
  queuePages,
  discardPages,
  awaitingScan: listAwaitingScan,
}
