import { byBarcode } from './barcode'
import { changeJournal } from './change-journal'
import { closeJournal } from './close-journal'
import { listJournals } from './list-journals'
import { listReserved } from './list-reserved'
import { openNewJournal } from './open-new-journal'
import { printLabel } from './print-label'
import { printRegister } from './print-register'
import { journalRegister } from './register'
import { releaseNumber } from './release-number'
import { reserveNumbers } from './reserve-numbers'
import { setNextNumber } from './set-next-number'

export const journalsUseCases = {
  list: listJournals,
  register: journalRegister,
  registerFile: printRegister,
  byBarcode,
  labelFile: printLabel,
  open: openNewJournal,
  change: changeJournal,
  close: closeJournal,
  setNext: setNextNumber,
  reserve: reserveNumbers,
  release: releaseNumber,
  reserved: listReserved,
}
