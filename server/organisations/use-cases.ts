import { addOrganisation } from './add-organisation'
import { readOrganisation } from './get-organisation'
import { searchOrganisations } from './search-organisations'
import { setCategory } from './set-category'

export const organisationsUseCases = {
  search: searchOrganisations,
  get: readOrganisation,
  add: addOrganisation,
  setCategory,
}
