import { addOrganisation } from './add-organisation'
import { askOperator } from './ask-operator'
import { changeOrganisation } from './change-organisation'
import { decideRequest } from './decide-request'
import { findAlike } from './find-alike'
import { getAddresseeCard } from './get-card'
import { readOrganisation } from './get-organisation'
import { listDuplicates } from './list-duplicates'
import { listRequests } from './list-requests'
import { addMailingList } from './lists/add-mailing-list'
import { changeMailingList } from './lists/change-mailing-list'
import { closeMailingList } from './lists/close-mailing-list'
import { getMailingList } from './lists/get-mailing-list'
import { listMailingLists } from './lists/list-mailing-lists'
import { requestListRight } from './lists/request-list-right'
import { addPlaces } from './places/add-places'
import { addressLevels } from './places/address-levels'
import { removePlace } from './places/remove-place'
import { searchOrganisations } from './search-organisations'
import { setCategory } from './set-category'
import { setClosed } from './set-closed'
import { setExchange } from './set-exchange'
import { shareOrganisation } from './share-organisation'
import { tellApart } from './tell-apart'

export const organisationsUseCases = {
  search: searchOrganisations,
  get: readOrganisation,
  card: getAddresseeCard,
  alike: findAlike,
  add: addOrganisation,
  change: changeOrganisation,
  share: shareOrganisation,
  setClosed,
  setCategory,
  duplicates: listDuplicates,
  tellApart,
  requests: listRequests,
  request: askOperator,
  decide: decideRequest,
  setExchange,
  mailingLists: listMailingLists,
  mailingList: getMailingList,
  addMailingList,
  changeMailingList,
  closeMailingList,
  requestListRight,
  addressLevels,
  addPlaces,
  removePlace,
}
