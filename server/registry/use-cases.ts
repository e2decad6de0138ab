import { getAppealTerm } from './appeal-term/get-appeal-term'
import { prolongAppeal } from './appeal-term/prolong-appeal'
import { collectMail } from './cells/collect-mail'
import { listCells } from './cells/list-cells'
import { listMyCell } from './cells/list-my-cell'
import { completeProcessing } from './complete-processing'
import { acceptLines } from './dispatch/accept-lines'
import { approveDelivery } from './dispatch/approve-delivery'
import { chooseDelivery } from './dispatch/choose-delivery'
import { dispatchChecks } from './dispatch/dispatch-checks'
import { dispatchDesk } from './dispatch/dispatch-desk'
import { documentLines } from './dispatch/document-lines'
import { listRegisters } from './dispatch/list-registers'
import { listReturns } from './dispatch/list-returns'
import { noteTaken } from './dispatch/note-taken'
import { printDispatchRegister } from './dispatch/print-dispatch-register'
import { printEnvelopes } from './dispatch/print-envelopes'
import { recordOutcome } from './dispatch/record-outcome'
import { returnLines } from './dispatch/return-lines'
import { sendAgain } from './dispatch/send-again'
import { sendBatch } from './dispatch/send-batch'
import { setTrack } from './dispatch/set-track'
import { volume, volumeFile } from './dispatch/volume'
import { dispatchDocument } from './dispatch-document'
import { drawDamageAct } from './draw-damage-act'
import { drawListSheet } from './draw-list-sheet'
import { addDuty } from './duties/add-duty'
import { changeDuty } from './duties/change-duty'
import { listDuties } from './duties/list-duties'
import { proposeAddressees } from './duties/propose-addressees'
import { removeDuty } from './duties/remove-duty'
import { findByNumber } from './find-by-number'
import { findDuplicates } from './find-duplicates'
import { findRepeats } from './find-repeats'
import { getCard } from './get-card'
import { registryQueue } from './get-queue'
import { handOverOriginals } from './handover/hand-over-originals'
import { listOriginalRegisters, listOriginalsForMe } from './handover/list-registers'
import { listWaitingOriginals } from './handover/list-waiting'
import { printOriginalRegister } from './handover/print-register'
import { receiveOriginals } from './handover/receive-originals'
import { withdrawOriginalRegister } from './handover/withdraw-original-register'
import { intake } from './intake'
import { linkCards } from './link-cards'
import { listExternalControl } from './list-external-control'
import { listProcessed } from './list-processed'
import { askMailingSignature } from './mailing/ask-mailing-signature'
import { getMailingSignature } from './mailing/get-mailing-signature'
import { signMailing } from './mailing/sign-mailing'
import { mergeEntries, previewMerge } from './merge-entries'
import { addAttachment } from './originals/add-attachment'
import { getOriginal } from './originals/get-original'
import { handOutOriginal } from './originals/hand-out-original'
import { listOriginalsOut } from './originals/list-originals-out'
import { moveAttachment } from './originals/move-attachment'
import { placeOriginal } from './originals/place-original'
import { returnAttachment } from './originals/return-attachment'
import { takeOriginalBack } from './originals/take-original-back'
import { outgoingDesk } from './outgoing-desk'
import { receiveSent } from './own-receipt/receive-sent'
import { showReceivable } from './own-receipt/show-receivable'
import { printCopies } from './print-copies'
import { processItem } from './process-item'
import { acceptMail } from './receipts/accept-mail'
import { getReceipt } from './receipts/get-receipt'
import { listReceipts } from './receipts/list-receipts'
import { printReceipts } from './receipts/print-receipts'
import { saveInventory } from './receipts/save-inventory'
import { signReceipt } from './receipts/sign-receipt'
import { tieLetters } from './receipts/tie-letters'
import { untieLetter } from './receipts/untie-letter'
import { withdrawReceipt } from './receipts/withdraw-receipt'
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
import { addTerm } from './terms/add-term'
import { changeTerm } from './terms/change-term'
import { listTerms } from './terms/list-terms'
import { removeTerm } from './terms/remove-term'
import { returnFromTranslation } from './translation/return-from-translation'
import { sendForTranslation } from './translation/send-for-translation'
import { undoTranslation } from './translation/undo-translation'
import { acceptUnitRegister } from './unit-mail/accept-unit-register'
import { changeUnitRegister } from './unit-mail/change-unit-register'
import { dropUnitRegister } from './unit-mail/drop-unit-register'
import { listDeskUnitRegisters, listUnitRegisters } from './unit-mail/list-unit-registers'
import { makeUnitRegister } from './unit-mail/make-unit-register'
import { noteUnitReturns } from './unit-mail/note-unit-returns'
import { passOnPaper } from './unit-mail/pass-on-paper'
import { printUnitRegister } from './unit-mail/print-unit-register'
import { signUnitRegister } from './unit-mail/sign-unit-register'

export const registryUseCases = {
  intake,
  receivable: showReceivable,
  receiveSent,
  queue: registryQueue,
  externalControl: listExternalControl,
  card: getCard,
  suggest: suggestFields,
  saveCard,
  findDuplicates,
  findRepeats,
  appealTerm: getAppealTerm,
  prolongAppeal,
  findByNumber,
  registerIncoming,
  refuse: refuseRegistration,
  process: processItem,
  complete: completeProcessing,
  cells: listCells,
  myCell: listMyCell,
  collectMail,
  sendForTranslation,
  returnFromTranslation,
  undoTranslation,
  takeBack: takeBackItem,
  processed: listProcessed,
  drawAct: drawDamageAct,
  drawListSheet,
  mailingSignature: getMailingSignature,
  askMailingSignature,
  signMailing,
  copies: printCopies,
  sendAct: sendDamageAct,
  outgoing: outgoingDesk,
  registerOutgoing,
  dispatch: dispatchDocument,
  dispatchDesk,
  documentLines,
  dispatchChecks,
  chooseDelivery,
  approveDelivery,
  acceptLines,
  returnLines,
  listReturns,
  sendBatch,
  listRegisters,
  dispatchRegisterFile: printDispatchRegister,
  noteTaken,
  envelopes: printEnvelopes,
  setTrack,
  recordOutcome,
  sendAgain,
  volume,
  volumeFile,
  linkCards,
  previewMerge,
  mergeEntries,
  duties: listDuties,
  reviewTerms: listTerms,
  addTerm,
  changeTerm,
  removeTerm,
  addDuty,
  changeDuty,
  removeDuty,
  proposeAddressees,
  startStream,
  streams: listStreams,
  stream: showStream,
  attachPages,
  queuePages,
  discardPages,
  awaitingScan: listAwaitingScan,
  original: getOriginal,
  placeOriginal,
  handOutOriginal,
  takeOriginalBack,
  originalsOut: listOriginalsOut,
  waitingOriginals: listWaitingOriginals,
  handOverOriginals,
  receiveOriginals,
  withdrawOriginalRegister,
  originalRegisters: listOriginalRegisters,
  originalsForMe: listOriginalsForMe,
  originalRegisterFile: printOriginalRegister,
  addAttachment,
  moveAttachment,
  returnAttachment,
  acceptMail,
  saveInventory,
  signReceipt,
  withdrawReceipt,
  tieLetters,
  untieLetter,
  receipts: listReceipts,
  receipt: getReceipt,
  receiptsFile: printReceipts,
  makeUnitRegister,
  changeUnitRegister,
  dropUnitRegister,
  signUnitRegister,
  passOnPaper,
  acceptUnitRegister,
  noteUnitReturns,
  unitRegisters: listUnitRegisters,
  deskUnitRegisters: listDeskUnitRegisters,
  unitRegisterFile: printUnitRegister,
}
