import { countAppeals } from './appeals/count-appeals'
import { printAppealCounts } from './appeals/print-appeal-counts'
import { byBarcode } from './barcode'
import { changeJournal } from './change-journal'
import { closeJournal } from './close-journal'
import { addGroup } from './groups/add-group'
import { changeGroup } from './groups/change-group'
import { listGroups } from './groups/list-groups'
import { removeGroup } from './groups/remove-group'
import { listJournals } from './list-journals'
import { listReserved } from './list-reserved'
import { openNewJournal } from './open-new-journal'
import { printCopyMark } from './print-copy-mark'
import { printLabel } from './print-label'
import { printRegister } from './print-register'
import { releaseNumber } from './release-number'
import { askOperator } from './requests/ask-operator'
import { decideRequest } from './requests/decide-request'
import { listRequests } from './requests/list-requests'
import { reserveNumbers } from './reserve-numbers'
import { setNextNumber } from './set-next-number'
import { addSetting } from './settings/add-setting'
import { changeSetting } from './settings/change-setting'
import { listSettings } from './settings/list-settings'
import { removeSetting } from './settings/remove-setting'
import { journalRegister } from './show-register'

export const journalsUseCases = {
  list: listJournals,
  register: journalRegister,
  registerFile: printRegister,
  byBarcode,
  countAppeals,
  countAppealsFile: printAppealCounts,
  labelFile: printLabel,
  copyMarkFile: printCopyMark,
  open: openNewJournal,
  change: changeJournal,
  close: closeJournal,
  setNext: setNextNumber,
  reserve: reserveNumbers,
  release: releaseNumber,
  reserved: listReserved,
  requests: listRequests,
  request: askOperator,
  decideRequest,
  groups: listGroups,
  addGroup,
  changeGroup,
  removeGroup,
  settings: listSettings,
  addSetting,
  changeSetting,
  removeSetting,
}
